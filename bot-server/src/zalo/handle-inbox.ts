import type { Queryable } from '../database.ts';
import { errorFields } from '../log.ts';
import { startLoop, type Loop } from '../loop.ts';
import type { Parts } from '../parts.ts';
import { atWork, type Work } from '../work.ts';
import { claimEvents, finishEvent, giveBackEvent, type ClaimedEvent } from './inbox-claim.ts';
import { payloadContext } from './inbox-store.ts';
import type { InboundEvent } from './inbound-event.ts';
import { readInboundEvent } from './read-inbound-event.ts';
import { noteReceipt } from './receipt.ts';
import type { ZaloCounts } from './zalo-counts.ts';
import { asObject } from './zalo-json.ts';

/** What the rest of the server does about an event, inside the transaction that marks it handled. */
export interface Answer {
  (work: Work, event: InboundEvent): Promise<void>;
  /** What must be asked of others first, outside of any transaction, a few seconds at most; gives the answer to use. */
  prepare?(event: InboundEvent): Promise<Answer>;
}

const MOST_TRIES = 5;
// A process that dies over an event throws nothing; after so many beginnings the event itself is the likely cause.
const MOST_CLAIMS = 10;
const MOST_LOOKS_FOR_RECEIPT = 3;
const FIRST_REST_MS = 250;
const MOMENT_MS = 100;
const RECEIPT_REST_MS = 1000;

/** Starts handling what comes in; two loops would do no harm, nor do other processes. */
export function startInboxLoop(parts: Parts, counts: ZaloCounts, answer: Answer): Loop {
  const look = async () => (await handleDueEvents(parts, counts, answer)) > 0;
  return startLoop('inbox', 200, parts.log, look);
}

/**
 * Handles up to `limit` due events at once, at most one per subject; what people say with its effects and its mark in
 * one transaction: a kill anywhere has one effect. A handler that throws gets 5 tries with growing rests, then the event is
 * parked with its reason; later events of the same subject wait meanwhile, others do not. Returns how many were begun.
 */
export async function handleDueEvents(
  parts: Parts,
  counts: ZaloCounts,
  answer: Answer,
  limit = 8,
): Promise<number> {
  const events = await claimEvents(parts.pool, limit);
  await Promise.all(events.map((event) => handleOne(parts, counts, answer, event)));
  return events.length;
}

async function handleOne(
  parts: Parts,
  counts: ZaloCounts,
  answer: Answer,
  claimed: ClaimedEvent,
): Promise<void> {
  try {
    if (claimed.claims > MOST_CLAIMS) throw new Error('begun too often');
    const event = openEvent(parts, claimed);
    if (event.kind === 'unrecognised') await setAside(parts, claimed);
    else if (event.kind === 'receipt') await takeReceipt(parts, event, claimed);
    else {
      const prepared = (await answer.prepare?.(event)) ?? answer;
      await atWork(parts, async (work) => {
        await finish(work.tx, claimed, 'done', false);
        await prepared(work, event);
      });
    }
    counts.add(event.kind === 'unrecognised' ? 'eventUnrecognised' : 'eventHandled');
  } catch (error) {
    await giveBack(parts, counts, claimed, error);
  }
}

/** Thrown to roll back without blame. */
class NotNow extends Error {
  readonly restMs: number;

  constructor(restMs: number) {
    super('not now');
    this.restMs = restMs;
  }
}

function openEvent({ sealer }: Parts, claimed: ClaimedEvent): InboundEvent {
  const { event_id: eventId, event_name: eventName, occurred_at: at } = claimed;
  const payload = asObject(JSON.parse(sealer.open(claimed.payload, payloadContext(eventId))));
  return readInboundEvent({ eventId, eventName, at }, payload ?? {});
}

async function finish(
  on: Queryable,
  claimed: ClaimedEvent,
  state: 'done' | 'ignored',
  keepPayload: boolean,
): Promise<void> {
  if (!(await finishEvent(on, claimed, state, keepPayload))) throw new NotNow(MOMENT_MS);
}

// Each message sent brings an echo and a receipt. An echo has no effect and a receipt has the same one however often it
// is noted: neither needs a transaction, and nobody waits for either.

/** Echoes of our own messages are known and of no use; what nobody knows yet is kept to be looked at. */
async function setAside({ pool }: Parts, claimed: ClaimedEvent): Promise<void> {
  await finish(pool, claimed, 'ignored', !claimed.event_name.startsWith('oa_'));
}

/** A receipt can overtake the note that its message was sent: looked at again before it is believed not to be ours. */
async function takeReceipt(
  { pool }: Parts,
  receipt: Extract<InboundEvent, { kind: 'receipt' }>,
  claimed: ClaimedEvent,
): Promise<void> {
  const found = await noteReceipt(pool, receipt);
  if (found < receipt.messageIds.length && claimed.claims < MOST_LOOKS_FOR_RECEIPT)
    throw new NotNow(RECEIPT_REST_MS);
  await finish(pool, claimed, 'done', false);
}

async function giveBack(
  parts: Parts,
  counts: ZaloCounts,
  claimed: ClaimedEvent,
  error: unknown,
): Promise<void> {
  const { pool, log } = parts;
  const innocent = error instanceof NotNow;
  const tries = claimed.tries + (innocent ? 0 : 1);
  const park = !innocent && (tries >= MOST_TRIES || claimed.claims > MOST_CLAIMS);
  const restMs = innocent ? error.restMs : FIRST_REST_MS * 2 ** tries * (0.5 + Math.random());
  const { errorName, errorCode, where } = errorFields(error);
  const reason = innocent ? null : [errorName, errorCode, where].filter(Boolean).join(' ');
  try {
    await giveBackEvent(pool, claimed, { tries, reason, park, restMs });
  } catch {
    // The database is away: the lease ends by itself.
    return;
  }
  if (innocent) return;
  const fields = { eventId: claimed.event_id, eventName: claimed.event_name, tries, ...errorFields(error) };
  if (park) counts.add('eventParked');
  if (park) log.error(fields, 'event parked');
  else log.warn(fields, 'event not handled, will be tried again');
}
