import { z } from 'zod';

import { many, maybeOne, run, type Queryable, type Statement } from '../database.ts';

const claimed = z.object({
  event_id: z.string(),
  event_name: z.string(),
  payload: z.instanceof(Buffer),
  occurred_at: z.date(),
  tries: z.number(),
  claims: z.number(),
});

/** An event this process may handle until its lease runs out (20 s of real time). */
export type ClaimedEvent = z.infer<typeof claimed>;

// Only the first waiting event of a subject is taken, leased or not, so that one person is heard in order.
const CLAIM: Statement = {
  name: 'inbox.claim',
  sql: `with due as (
          select event_id from inbox i
          where state = 'waiting' and (lease_until is null or lease_until < clock_timestamp())
            and (subject = '' or not exists (
              select from inbox earlier
              where earlier.subject = i.subject and earlier.subject <> '' and earlier.state = 'waiting'
                and (earlier.occurred_at, earlier.position) < (i.occurred_at, i.position)))
          order by position limit $1
          for update skip locked)
        update inbox set claims = claims + 1, lease_until = clock_timestamp() + interval '20 seconds'
        from due where inbox.event_id = due.event_id
        returning inbox.event_id, event_name, payload, occurred_at, tries, claims`,
};

/** Claims up to `limit` due events, never two of one subject; dead processes' events are due when their lease ends. */
export function claimEvents(on: Queryable, limit: number): Promise<ClaimedEvent[]> {
  return many(on, claimed, CLAIM, [limit]);
}

// The time-out frees the row of a process that hangs inside the transaction; the lock settles the rare case of an
// older event that arrived while a younger one of the same subject was already claimed.
const FINISH: Statement = {
  name: 'inbox.finish',
  sql: `update inbox set state = $3, lease_until = null, reason = null,
          payload = case when $4 then payload else ''::bytea end
        where event_id = $1 and claims = $2 and state = 'waiting'
        returning set_config('idle_in_transaction_session_timeout', '20s', true) <> ''
          and (subject = '' or pg_try_advisory_xact_lock(hashtextextended(subject, 0))) as mine`,
};

const finishRow = z.object({ mine: z.boolean() });

/**
 * Marks a claimed event handled; call it first in the transaction of its handling, so that mark and effects commit
 * together. False when the event is no longer this process's, or another event of its subject is being handled.
 */
export async function finishEvent(
  on: Queryable,
  event: ClaimedEvent,
  state: 'done' | 'ignored',
  keepPayload: boolean,
): Promise<boolean> {
  const values = [event.event_id, event.claims, state, keepPayload];
  return (await maybeOne(on, finishRow, FINISH, values))?.mine ?? false;
}

const GIVE_BACK: Statement = {
  name: 'inbox.giveBack',
  sql: `update inbox set tries = $3, reason = $4, state = case when $5 then 'parked' else 'waiting' end,
          lease_until = clock_timestamp() + $6 * interval '1 millisecond'
        where event_id = $1 and claims = $2 and state = 'waiting'`,
};

/** Gives a claimed event back for another try after a rest (real time), or parks it with its reason. */
export async function giveBackEvent(
  on: Queryable,
  event: ClaimedEvent,
  next: { tries: number; reason: string | null; park: boolean; restMs: number },
): Promise<void> {
  await run(on, GIVE_BACK, [event.event_id, event.claims, next.tries, next.reason, next.park, next.restMs]);
}
