import { run, type Queryable, type Statement } from '../database.ts';
import type { ClaimedMessage } from './outbox-claim.ts';

const SENT: Statement = {
  name: 'outbox.sent',
  sql: `update outbox set state = 'sent', message_id = $3, sent_at = $4, lease_until = null, reason = null
        where id = $1 and claims = $2 and state = 'sending'`,
};

/** Notes that Zalo took a message. `now` is the domain's clock. */
export async function noteSent(
  on: Queryable,
  message: ClaimedMessage,
  sent: { messageId: string | undefined; now: Date },
): Promise<void> {
  await run(on, SENT, [message.id, message.claims, sent.messageId ?? null, sent.now]);
}

const END: Statement = {
  name: 'outbox.end',
  sql: `update outbox set state = $3, reason = $4, lease_until = null
        where id = $1 and claims = $2 and state = 'sending'`,
};

/** Ends a message without its having been sent, or without its being known; false when it is no longer this process's. */
export async function endMessage(
  on: Queryable,
  message: ClaimedMessage,
  state: 'parked' | 'cancelled' | 'doubtful',
  reason: string,
): Promise<boolean> {
  return (await run(on, END, [message.id, message.claims, state, reason])) > 0;
}

const RETRY: Statement = {
  name: 'outbox.retry',
  sql: `update outbox set state = 'waiting', reason = $3, lease_until = null, tries = tries + $4,
          retry_at = clock_timestamp() + $5 * interval '1 millisecond'
        where id = $1 and claims = $2 and state = 'sending'`,
};

/** Gives a message back for another attempt after a rest (real time); `blame` counts the attempt against it. */
export async function retryMessage(
  on: Queryable,
  message: ClaimedMessage,
  next: { restMs: number; blame: boolean; reason: string },
): Promise<void> {
  await run(on, RETRY, [message.id, message.claims, next.reason, next.blame ? 1 : 0, next.restMs]);
}

const POSTPONE: Statement = {
  name: 'outbox.postpone',
  sql: `update outbox set state = 'waiting', lease_until = null, run_at = $3, reason = $4
        where id = $1 and claims = $2 and state = 'sending'`,
};

/** Gives a message back until a time of the domain's clock: nothing was tried, or Zalo refused it for now and says why. */
export async function postponeMessage(
  on: Queryable,
  message: ClaimedMessage,
  until: Date,
  reason: string | null = null,
): Promise<void> {
  await run(on, POSTPONE, [message.id, message.claims, until, reason]);
}
