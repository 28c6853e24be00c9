import type { Audience } from '@tung-nha/shared/broadcast';
import { z } from 'zod';

import { one, type Queryable, type Statement } from '../database.ts';
import { audienceValues, target } from './audience-sql.ts';
import { FREE_MESSAGES } from './windows.ts';

const reach = z.object({
  people: z.number(),
  unlinked: z.number(),
  free: z.number(),
  charged: z.number(),
  closed: z.number(),
});
export type ReachCounts = z.infer<typeof reach>;

const COUNT: Statement = {
  name: 'broadcast.reach',
  sql: `with ${target()}
    select count(*) as people,
      count(*) filter (where p.oa_user_id is null) as unlinked,
      count(*) filter (where p.oa_user_id is not null and p.last_interaction_at > $8 and not used.up) as free,
      count(*) filter (where p.oa_user_id is not null and (p.last_interaction_at is null
        or (p.last_interaction_at <= $8 and p.last_interaction_at >= $9) or used.up)) as charged,
      count(*) filter (where p.oa_user_id is not null and p.last_interaction_at < $9) as closed
    from target join person p on p.id = target.person_id
    -- Asked of the few who wrote lately alone.
    cross join lateral (select p.last_interaction_at > $8 and (select count(*) from (
      select from outbox o where o.person_id = p.id and o.sent_at > p.last_interaction_at limit ${FREE_MESSAGES}) sent)
      >= ${FREE_MESSAGES} as up) used`,
};

/**
 * How many people the audience has now, by how the chat reaches them: `free` to those who wrote since then and did not get
 * so many messages yet that the next one costs money; `open` since is the start of Zalo's window.
 */
export function countReach(
  on: Queryable,
  { wardId, audience }: { wardId: string; audience: Audience },
  windows: { freeSince: Date; openSince: Date },
): Promise<ReachCounts> {
  const values = [...audienceValues(wardId, audience), windows.freeSince, windows.openSince];
  return one(on, reach, COUNT, values);
}

const number = z.object({ count: z.number() });

const SILENT: Statement = {
  name: 'broadcast.withoutConsent',
  sql: `select count(*) as count from person p
        where p.ward_id = $1 and not exists (select from news_reader n where n.ward_id = $1 and n.person_id = p.id)
          and not exists (select from member m where m.ward_id = $1 and m.person_id = p.id and m.status = 'active')`,
};

/** Residents of the ward, as they told us, who did not agree to get news. */
export async function countWithoutConsent(on: Queryable, wardId: string): Promise<number> {
  return (await one(on, number, SILENT, [wardId])).count;
}

const CHARGED: Statement = {
  name: 'broadcast.chargedSince',
  sql: 'select count(*) as count from broadcast_recipient where ward_id = $1 and charged and queued_at >= $2',
};

/** Messages of the ward that counted as charged since the given moment. */
export async function countCharged(on: Queryable, wardId: string, since: Date): Promise<number> {
  return (await one(on, number, CHARGED, [wardId, since])).count;
}
