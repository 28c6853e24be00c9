import { RECIPIENT_STATES } from '@tung-nha/shared/broadcast';
import { z } from 'zod';

import { many, type Queryable, type Statement } from '../database.ts';
import type { BroadcastKey } from './recipient-store.ts';

const channel = z.enum(['oa', 'group']);
const state = z.enum(RECIPIENT_STATES);

const COUNTS: Statement = {
  name: 'broadcast.progress',
  sql: `select channel, state, reason, count(*) as count from broadcast_recipient
        where ward_id = $1 and broadcast_id = $2 group by channel, state, reason order by count(*) desc, state, reason`,
};
const counted = z.object({ channel, state, reason: z.string().nullable(), count: z.number() });

/** How many recipients are in each state, by reason, the most frequent first. */
export function countRecipients(
  on: Queryable,
  { wardId, id }: BroadcastKey,
): Promise<z.infer<typeof counted>[]> {
  return many(on, counted, COUNTS, [wardId, id]);
}

const named = z.object({
  channel,
  state,
  reason: z.string().nullable(),
  name: z.string().nullable(),
  queuedAt: z.date().nullable(),
  sentAt: z.date().nullable(),
});
export type NamedRecipient = z.infer<typeof named>;

const NAMED = `select r.channel, r.state, r.reason, r.queued_at as "queuedAt", r.sent_at as "sentAt",
    coalesce(m.name, p.name, r.group_id) as name, r.recipient_id
  from broadcast_recipient r left join person p on p.id = r.recipient_id
  left join lateral (select name from member
    where member.ward_id = r.ward_id and member.person_id = r.recipient_id and status = 'active' limit 1) m on true
  where r.ward_id = $1 and r.broadcast_id = $2`;

const DOUBTFUL: Statement = {
  name: 'broadcast.doubtful',
  sql: `${NAMED} and r.state = 'doubtful' order by r.recipient_id limit 200`,
};
const ALL: Statement = {
  name: 'broadcast.export',
  sql: `${NAMED} and ($3::uuid is null or r.recipient_id > $3) order by r.recipient_id limit 20000`,
};

/** Recipients of whom nobody knows whether it reached them; at most 200. */
export function doubtfulRecipients(on: Queryable, { wardId, id }: BroadcastKey): Promise<NamedRecipient[]> {
  return many(on, named, DOUBTFUL, [wardId, id]);
}

const paged = named.extend({ recipient_id: z.guid() });

/** The recipients after one of them, in the order of their ids, 20,000 at a time. */
export function recipientsAfter(
  on: Queryable,
  { wardId, id }: BroadcastKey,
  after: string | null,
): Promise<z.infer<typeof paged>[]> {
  return many(on, paged, ALL, [wardId, id, after]);
}
