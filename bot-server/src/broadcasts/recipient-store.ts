import { z } from 'zod';

import { many, maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';

/** Which broadcast. */
export interface BroadcastKey {
  wardId: string;
  id: string;
}

const turn = z.object({
  recipientId: z.guid(),
  groupId: z.string().nullable(),
  basis: z.enum(['member', 'news', 'group']),
  linked: z.boolean(),
  agrees: z.boolean(),
  lastInteractionAt: z.date().nullable(),
  sentSince: z.number(),
});
/** A recipient whose turn has come, with what decides about them. */
export type Turn = z.infer<typeof turn>;

// Nobody before the mark has their turn to come; somebody who is deleting their data just now is waited for, or they would
// be behind it.
const NEXT = {
  oa: `channel = 'oa' and recipient_id >= (select turns_from from broadcast where ward_id = $1 and id = $2)`,
  group: `channel = 'group'`,
};
// A plan is made once and outlives what the tables held then. “limit 1” and “offset 0” below keep it from reading all persons,
// readers or recipients at once, so that each of the few whose turn it is is looked up by its key.
const take = (channel: 'oa' | 'group'): Statement => ({
  name: `broadcast.takeTurns.${channel}`,
  sql: `with taken as (
      select recipient_id, group_id, basis from broadcast_recipient
      where ward_id = $1 and broadcast_id = $2 and ${NEXT[channel]} and state = 'planned'
      order by recipient_id limit $3 for update)
    select t.recipient_id as "recipientId", t.group_id as "groupId", t.basis, p.oa_user_id is not null as linked,
      case t.basis when 'group' then true
        when 'news' then
          (select true from news_reader n where n.ward_id = $1 and n.person_id = t.recipient_id limit 1) is not null
        else (select true from member m
          where m.ward_id = $1 and m.person_id = t.recipient_id and m.status = 'active' limit 1) is not null
      end as agrees,
      p.last_interaction_at as "lastInteractionAt", coalesce(since.count, 0) as "sentSince"
    from taken t
    left join lateral (select id, oa_user_id, last_interaction_at from person where id = t.recipient_id limit 1) p on true
    left join lateral (select count(*) as count from (
      select from outbox o where o.person_id = p.id and o.sent_at > p.last_interaction_at limit 8) sent) since on true
    order by t.recipient_id`,
});
const TAKE = { oa: take('oa'), group: take('group') };

/** The next recipients on a channel, locked. */
export function takeTurns(
  tx: Transaction,
  key: BroadcastKey,
  { channel, limit }: { channel: 'oa' | 'group'; limit: number },
): Promise<Turn[]> {
  return many(tx, turn, TAKE[channel], [key.wardId, key.id, limit]);
}

const TURNS: Statement = {
  name: 'broadcast.noteTurns',
  sql: 'update broadcast set turns_from = $3 where ward_id = $1 and id = $2',
};

/** Notes that no person before this id has their turn still to come. */
export async function noteTurns(tx: Transaction, { wardId, id }: BroadcastKey, from: string): Promise<void> {
  await run(tx, TURNS, [wardId, id, from]);
}

/** The one message that may ever go to a recipient for a broadcast; the outbox refuses a second one with this key. */
export function dedupeKeyOf(broadcastId: string, recipientId: string): string {
  return `broadcast:${broadcastId}:${recipientId}`;
}

// Read back from the outbox: had a message with this key been there already, its fate would be told, and no second one goes.
const QUEUED: Statement = {
  name: 'broadcast.queued',
  sql: `update broadcast_recipient r set charged = given.charged, queued_at = $5, sent_at = o.sent_at, reason = o.reason,
          state = case o.state when 'waiting' then 'queued' when 'cancelled' then 'skipped' else o.state end
        from (select $1::text as ward_id, $2::uuid as broadcast_id, g.*
          from unnest($3::uuid[], $4::boolean[]) as g (recipient_id, charged) offset 0) given
        join outbox o on o.dedupe_key = 'broadcast:' || given.broadcast_id || ':' || given.recipient_id
        where r.ward_id = given.ward_id and r.broadcast_id = given.broadcast_id and r.recipient_id = given.recipient_id`,
};

/** Notes which recipients' messages are in the outbox now. */
export async function noteQueued(
  tx: Transaction,
  key: BroadcastKey,
  { rows, now }: { rows: { recipientId: string; charged: boolean }[]; now: Date },
): Promise<void> {
  const ids = rows.map(({ recipientId }) => recipientId);
  const charged = rows.map((each) => each.charged);
  await run(tx, QUEUED, [key.wardId, key.id, ids, charged, now]);
}

const END: Statement = {
  name: 'broadcast.endTurns',
  sql: `update broadcast_recipient r set state = given.state, reason = given.reason
        from (select $1::text as ward_id, $2::uuid as broadcast_id, g.*
          from unnest($3::uuid[], $4::text[], $5::text[]) as g (recipient_id, state, reason) offset 0) given
        where r.ward_id = given.ward_id and r.broadcast_id = given.broadcast_id and r.recipient_id = given.recipient_id
          and r.state = 'planned'`,
};

/** Notes who will not be written to, and why. */
export async function noteEnded(
  tx: Transaction,
  key: BroadcastKey,
  rows: { recipientId: string; state: 'parked' | 'skipped'; reason: string }[],
): Promise<void> {
  await run(tx, END, [
    key.wardId,
    key.id,
    rows.map(({ recipientId }) => recipientId),
    rows.map(({ state }) => state),
    rows.map(({ reason }) => reason),
  ]);
}

const RECALL: Statement = {
  name: 'broadcast.recall',
  // A message that waits was never taken by Zalo: each try before was refused in so many words (design §5).
  sql: `with recalled as (
      delete from outbox o using broadcast_recipient waiting
      where waiting.ward_id = $1 and waiting.broadcast_id = $2::uuid and waiting.state in ('queued', 'sending')
        and o.dedupe_key = 'broadcast:' || $2::text || ':' || waiting.recipient_id and o.state = 'waiting'
      returning waiting.recipient_id),
    back as (
      update broadcast set turns_from = least(turns_from, (select recipient_id from recalled order by recipient_id limit 1))
      where ward_id = $1 and id = $2::uuid)
    update broadcast_recipient r set state = 'planned', charged = false, queued_at = null, reason = null
    from recalled where r.ward_id = $1 and r.broadcast_id = $2::uuid and r.recipient_id = recalled.recipient_id
      and r.state = 'queued'`,
};

/** Takes back what waits in the outbox; what is being sent goes. Returns how many were taken back. */
export function recallQueued(tx: Transaction, { wardId, id }: BroadcastKey): Promise<number> {
  return run(tx, RECALL, [wardId, id]);
}

const LEFT: Statement = {
  name: 'broadcast.left',
  sql: `select
      exists (select from broadcast_recipient
        where ward_id = $1 and broadcast_id = $2 and ${NEXT.group} and state = 'planned')
      or exists (select from broadcast_recipient
        where ward_id = $1 and broadcast_id = $2 and ${NEXT.oa} and state = 'planned') as planned,
      exists (select from broadcast_recipient
        where ward_id = $1 and broadcast_id = $2 and state in ('queued', 'sending')) as queued`,
};
const left = z.object({ planned: z.boolean(), queued: z.boolean() });

/** Whether anybody's turn is still to come, or anything on its way. */
export async function whatIsLeft(on: Queryable, { wardId, id }: BroadcastKey): Promise<z.infer<typeof left>> {
  return (await maybeOne(on, left, LEFT, [wardId, id])) ?? { planned: false, queued: false };
}

// What waits for a later hour takes nobody's place: news that quiet hours caught in the outbox must not hold up an alert, nor the
// news of a ward whose day is longer.
const QUEUED_NOW: Statement = {
  name: 'broadcast.queuedNow',
  sql: `select
      (select count(*) from outbox
        where channel = $1 and kind = 'broadcast' and state = 'waiting' and run_at <= $2)
      + (select count(*) from outbox where channel = $1 and kind = 'broadcast' and state = 'sending') as count`,
};

/** How many messages of broadcasts are to go now on a channel, over all wards: they share one OA. */
export async function countQueued(on: Queryable, channel: 'oa' | 'group', now: Date): Promise<number> {
  return (await maybeOne(on, z.object({ count: z.number() }), QUEUED_NOW, [channel, now]))?.count ?? 0;
}
