import { z } from 'zod';

import { many, run, type Queryable, type Statement } from '../database.ts';
import type { Bucket } from './channel-rate.ts';
import { messageAttachment, priorityOf, type MessageKind } from './outbox.ts';

export type Channel = 'oa' | 'group';

const message = z.object({
  id: z.number(),
  claims: z.number(),
  tries: z.number(),
  kind: z.string().transform((kind) => kind as MessageKind),
  /** Null: composed when it is sent. */
  body: z.instanceof(Buffer).nullable(),
  promise: z.enum(['atLeastOnce', 'atMostOnce']),
  about: z.string().nullable(),
  ward_id: z.string().nullable(),
  person_id: z.string().nullable(),
  group_id: z.string().nullable(),
  expires_at: z.date().nullable(),
  attachment: messageAttachment,
  quiet: z.string().nullable(),
  oa_user_id: z.string().nullable(),
  last_interaction_at: z.date().nullable(),
});

/** A message this process may send until its lease runs out (25 s of real time). */
export type ClaimedMessage = z.infer<typeof message>;

const claimRow = z.object({ available: z.number(), for_news: z.number() });

const NEWS = priorityOf('news');

// The buckets' row is locked first, so one process at a time claims on a channel. They are refilled up to the moment of
// that look, or the time each claim takes would be lost to the rate. Only the first due message of a recipient is taken,
// and none while one of theirs is being sent: people read in the order we wrote. One look per priority keeps thousands
// of waiting broadcasts out of the way of an urgent offer; what is told to many leaves the reserve to the others. What goes
// at most once is counted apart: marked and on its way is no more of it than there are senders, and when all are busy the
// rest goes past it.
const CLAIM: Statement = {
  name: 'outbox.claim',
  sql: `with bucket as (
          select paused_until > clock_timestamp() as paused, clock_timestamp() as looked_at,
            least($3::float8, tokens + $4::float8 * extract(epoch from clock_timestamp() - refilled_at)::float8) as tokens,
            least($7::float8, even_tokens + $8::float8 * extract(epoch from clock_timestamp() - refilled_at)::float8) as even
          from channel_rate where channel = $1
          for update),
        allowed as (
          select case when paused then 0 else least(tokens, even) end as available,
            case when paused then 0 else least(tokens - $9::float8, even) end as for_news
          from bucket),
        due as (
          select due.id, level.priority, due.run_at, due.promise,
            row_number() over due_first as place,
            count(*) filter (where due.promise = 'atMostOnce') over due_first as once
          from allowed, unnest(array[0, 1, 2, 5]::smallint[]) as level (priority)
          cross join lateral (
            select o.id, o.run_at, o.promise from outbox o
            where o.channel = $1 and o.state = 'waiting' and o.priority = level.priority and o.run_at <= $2
              and (o.retry_at is null or o.retry_at <= clock_timestamp())
              and ($6::int > 0 or o.promise = 'atLeastOnce')
              and not exists (
                select from outbox other
                where other.recipient = o.recipient and (other.state = 'sending' or (other.state = 'waiting'
                  and other.run_at <= $2 and (other.priority, other.id) < (o.priority, o.id))))
            order by o.run_at, o.id
            limit least($5::int, greatest(0, floor(case when level.priority = ${NEWS} then for_news else available end)))
            for update of o skip locked) due
          window due_first as (order by level.priority, due.run_at, due.id)),
        taken as (
          select id from due, allowed
          where (promise = 'atLeastOnce' or once <= $6::int) and (priority < ${NEWS} or place <= for_news)
          order by priority, run_at, id
          limit (select least($5::int, floor(available)) from allowed)),
        claimed as (
          update outbox set state = 'sending', claims = claims + 1,
            lease_until = clock_timestamp() + interval '25 seconds'
          from taken where outbox.id = taken.id
          returning outbox.*),
        spent as (
          update channel_rate set tokens = bucket.tokens - (select count(*) from claimed),
            even_tokens = bucket.even - (select count(*) from claimed), refilled_at = bucket.looked_at
          from bucket where channel_rate.channel = $1 and exists (select from claimed))
        select available, for_news, claimed.id, claims, tries, kind, body, promise, about, claimed.ward_id, person_id,
          group_id, expires_at, attachment, quiet, person.oa_user_id, person.last_interaction_at
        from allowed left join claimed on true left join person on person.id = claimed.person_id
        order by priority, run_at, claimed.id`,
};

export interface Claim {
  messages: ClaimedMessage[];
  /** Messages the channel's rate allows after this claim; below 1 nothing more may go. */
  left: number;
  /** The same for what is told to many. */
  leftForNews: number;
}

/**
 * Refills and takes from the channel's buckets and claims that many due messages, the urgent first, in one statement; at most
 * `onceLimit` of those that go at most once.
 * `now` is the domain's clock, by which messages are due; rate and leases go by the database's (decision 002).
 */
export async function claimMessages(
  on: Queryable,
  channel: Channel,
  { now, bucket, limit, onceLimit }: { now: Date; bucket: Bucket; limit: number; onceLimit: number },
): Promise<Claim> {
  const { minute, even, reserve } = bucket;
  const flows = [minute.burst, minute.perSecond, limit, onceLimit, even.burst, even.perSecond, reserve];
  const { rows } = await on.query({ name: CLAIM.name, text: CLAIM.sql, values: [channel, now, ...flows] });
  const messages = rows.filter((row) => row['id'] !== null).map((row) => message.parse(row));
  const allowed = claimRow.parse(rows[0] ?? { available: 0, for_news: 0 });
  return {
    messages,
    left: allowed.available - messages.length,
    leftForNews: allowed.for_news - messages.length,
  };
}

const PAUSE: Statement = {
  name: 'outbox.pause',
  sql: `update channel_rate set paused_because = $3,
          paused_until = greatest(paused_until, clock_timestamp() + $2 * interval '1 millisecond')
        where channel = $1`,
};

/** Lets nothing go on a channel, in any process, for some real milliseconds. */
export async function pauseChannel(
  on: Queryable,
  channel: Channel,
  pause: { ms: number; because: string },
): Promise<void> {
  await run(on, PAUSE, [channel, pause.ms, pause.because]);
}

const RECLAIM: Statement = {
  name: 'outbox.reclaim',
  sql: `update outbox set lease_until = null,
          state = case when promise = 'atMostOnce' then 'doubtful' else 'waiting' end,
          reason = case when promise = 'atMostOnce' then $1 end
        where state = 'sending' and lease_until < clock_timestamp()
        returning state`,
};

/**
 * Takes back what a dead process was sending: a reply goes again, a broadcast or reminder is in doubt and left to a
 * person (design §5). Returns how many are in doubt.
 */
export async function reclaimMessages(on: Queryable): Promise<number> {
  const reason = 'Máy chủ dừng giữa lúc gửi: chưa rõ tin đã đến hay chưa.';
  const rows = await many(on, z.object({ state: z.string() }), RECLAIM, [reason]);
  return rows.filter(({ state }) => state === 'doubtful').length;
}
