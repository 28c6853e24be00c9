import type { Audience } from '@tung-nha/shared/broadcast';
import { z } from 'zod';

import { one, run, type Statement, type Transaction } from '../database.ts';
import { audienceValues, target } from './audience-sql.ts';
import { REASONS } from './decide-recipient.ts';
import type { BroadcastKey } from './recipient-store.ts';

/** Behind every id of a person. */
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

// In the order of the key, so that rows are appended rather than spread (decision 012). The residents who agreed are the many,
// so a portion ends with one of them; the last, which ends nowhere, holds everybody left. Two things for the sake of speed: the
// portion's bounds are said of both tables that are joined, and values of a domain are checked once rather than for each row.
const WITHIN = (column: string) =>
  `and ${column} > $13 and ${column} <= coalesce((select last from edge), '${LAST_ID}')`;
const PLAN_PEOPLE: Statement = {
  name: 'broadcast.planPeople',
  sql: `with edge as (select (
      select person_id from news_reader where ward_id = $1 and $6 and person_id > $13
      order by person_id offset $14::int - 1 limit 1) as last),
    ${target(WITHIN('person_id'))},
    known as (
      select t.person_id, t.basis, p.oa_user_id is null as unlinked,
        coalesce($10 and p.last_interaction_at < $9, false) as closed
      from target t join person p on p.id = t.person_id ${WITHIN('p.id')}),
    written as (
      insert into broadcast_recipient (ward_id, broadcast_id, recipient_id, channel, basis, state, reason)
      select $1, $8, person_id, (select 'oa'::outbox_channel), basis,
        case when unlinked or closed then (select 'parked'::recipient_state) else (select 'planned'::recipient_state) end,
        case when unlinked then $11 when closed then $12 end
      from known order by person_id)
    select last from edge`,
};
const edge = z.object({ last: z.guid().nullable() });

/**
 * Writes down the next people of the audience behind one id, in the order of their ids; those whom no message may reach at once
 * as parked, with the reason. `openSince` is the start of Zalo's window; `chatOnly` when there is no template for those
 * outside it. Returns the last id of the portion; null when nobody is left.
 */
export async function planPeople(
  tx: Transaction,
  { wardId, id, audience }: BroadcastKey & { audience: Audience },
  portion: { after: string; size: number; openSince: Date; chatOnly: boolean },
): Promise<string | null> {
  const { after, size, openSince, chatOnly } = portion;
  const values = [...audienceValues(wardId, audience), id, openSince, chatOnly];
  return (await one(tx, edge, PLAN_PEOPLE, [...values, REASONS.unlinked, REASONS.closed, after, size])).last;
}

const PLAN_GROUPS: Statement = {
  name: 'broadcast.planGroups',
  sql: `insert into broadcast_recipient (ward_id, broadcast_id, recipient_id, channel, group_id, basis, state)
        select $1, $2, md5(id)::uuid, 'group', id, 'group', 'planned' from unnest($3::text[]) id
        on conflict do nothing`,
};

/** Writes down the groups, by Zalo's ids. */
export async function planGroups(tx: Transaction, key: BroadcastKey, groupIds: string[]): Promise<void> {
  await run(tx, PLAN_GROUPS, [key.wardId, key.id, groupIds]);
}

// Nobody waits for a portion to be safe on the disk: one that a broken database forgets is forgotten with its mark.
const PORTION: Statement = {
  name: 'broadcast.notePortion',
  sql: `update broadcast set planned_through = $3, planning_portion = $4,
          planning_rests_until = clock_timestamp() + $5 * interval '1 millisecond'
        from (select set_config('synchronous_commit', 'off', true)) unhurried
        where ward_id = $1 and id = $2`,
};

/** Notes how far the writing down is, how many the next portion holds, and that nobody writes it before it has rested. */
export async function notePortion(
  tx: Transaction,
  key: BroadcastKey,
  { through, next, restMs }: { through: string; next: number; restMs: number },
): Promise<void> {
  await run(tx, PORTION, [key.wardId, key.id, through, next, restMs]);
}

const PLANNED: Statement = {
  name: 'broadcast.planned',
  sql: `update broadcast set planned_at = $3, planning_rests_until = null
        where ward_id = $1 and id = $2 and planned_at is null`,
};

/** Notes that all recipients are written down. */
export async function notePlanned(tx: Transaction, key: BroadcastKey, now: Date): Promise<void> {
  await run(tx, PLANNED, [key.wardId, key.id, now]);
}
