import type { Config } from '../config.ts';
import { loadWard, type Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import { queueMessages } from '../zalo/outbox.ts';
import type { Broadcast } from './broadcast.ts';
import { broadcastsUnderWay, lockBroadcast, moveBroadcast } from './broadcast-store.ts';
import { decideRecipient, REASONS, type Decision } from './decide-recipient.ts';
import { mustWait, quietHoursFor } from './quiet-hours.ts';
import { messagesFor, type SendingTurn } from './messages-for.ts';
import { waysOf } from './plan-broadcast.ts';
import { LAST_ID } from './planning-store.ts';
import { countCharged } from './reach-store.ts';
import {
  countQueued,
  noteEnded,
  noteQueued,
  noteTurns,
  takeTurns,
  whatIsLeft,
  type Turn,
} from './recipient-store.ts';
import { skipPlanned } from './left-out-store.ts';
import { startOfLocalMonth } from './windows.ts';

type Channel = 'oa' | 'group';

// So many seconds of sending lie ready in the outbox: enough that its rate is used to the full, few enough that pausing and
// stopping take effect at once.
const SECONDS_READY = 8;
const LEAST_READY = 20;
const MOST_READY = 500;
const WORTH_FEEDING = 1 / 4;

/** How many messages of broadcasts may wait in the outbox of a channel that sends so many a minute. */
function mostReady(perMinute: number): number {
  return Math.min(MOST_READY, Math.max(LEAST_READY, Math.ceil((perMinute / 60) * SECONDS_READY)));
}

/**
 * Moves the next recipients of every running broadcast into the outbox, as many as it has room for, alerts first, the others
 * equally; ends those that are through. Returns how many recipients had their turn: more may wait behind those who get nothing.
 */
export async function feedOutbox(work: Work, config: Config): Promise<number> {
  const running = await broadcastsUnderWay(work.tx);
  const rates = { oa: config.ZALO_OA_PER_MINUTE, group: config.ZALO_GROUP_PER_MINUTE };
  let fed = 0;
  for (const channel of ['group', 'oa'] as const) {
    const ready = mostReady(rates[channel]);
    let room = ready - (await countQueued(work.tx, channel, work.now));
    // Now and then many rather than all the time one or two.
    if (room < ready * WORTH_FEEDING) continue;
    for (const [at, broadcast] of running.entries()) {
      const isAlert = broadcast.kind === 'scamAlert';
      const share = isAlert ? room : Math.ceil(room / (running.length - at));
      if (share <= 0) continue;
      const { queued, turns } = await feedOne(work, config, { broadcast, channel, limit: share });
      room -= queued;
      fed += turns;
    }
  }
  for (const broadcast of running) await endWhenThrough(work, broadcast);
  return fed;
}

interface Feeding {
  broadcast: Broadcast;
  channel: Channel;
  limit: number;
}

const NOBODY = { queued: 0, turns: 0 };

async function feedOne(
  work: Work,
  config: Config,
  { broadcast, channel, limit }: Feeding,
): Promise<typeof NOBODY> {
  const { tx, now } = work;
  // Paused or stopped since it was listed: its lock is what those take, too.
  const current = await lockBroadcast(tx, broadcast.wardId, broadcast.id);
  if (current?.state !== 'sending') return NOBODY;
  if (isOver(current, now)) {
    // A portion; the others after a rest, at the next look.
    await skipPlanned(tx, current, REASONS.over);
    return NOBODY;
  }
  const ward = await loadWard(tx, current.wardId);
  if (ward === undefined || mustWait(quietHoursFor(current, ward), now)) return NOBODY;
  const turns = await takeTurns(tx, current, { channel, limit });
  const decided = channel === 'group' ? turns.map(toGroup) : await decideAll(work, { ward, current, turns });
  if (channel === 'oa') await noteTurns(tx, current, nextTurnFrom(decided, limit));
  if (turns.length === 0) return NOBODY;
  const sending = decided.flatMap(({ turn, decision }): SendingTurn[] =>
    decision.do === 'chat' || decision.do === 'template'
      ? [{ turn, way: decision.do, charged: decision.charged }]
      : [],
  );
  await queueMessages(work, messagesFor(work, config, { ward, broadcast: current, sending }));
  await noteQueued(tx, current, {
    rows: sending.map(({ turn, charged }) => ({ recipientId: turn.recipientId, charged })),
    now,
  });
  const ended = decided.flatMap(({ turn, decision }) =>
    decision.do === 'end' ? [{ ...decision, recipientId: turn.recipientId }] : [],
  );
  await noteEnded(tx, current, ended);
  return { queued: sending.length, turns: sending.length + ended.length };
}

const isOver = ({ validUntil }: Broadcast, now: Date) => validUntil !== null && validUntil <= now;

interface Decided {
  turn: Turn;
  decision: Decision;
}

/** No person before this id has their turn to come: who waits has; after fewer than were asked for, nobody has. */
function nextTurnFrom(decided: Decided[], limit: number): string {
  const waiting = decided.find(({ decision }) => decision.do === 'wait');
  if (waiting !== undefined) return waiting.turn.recipientId;
  const last = decided.at(-1);
  return last === undefined || decided.length < limit ? LAST_ID : last.turn.recipientId;
}

const toGroup = (turn: Turn): Decided => ({ turn, decision: { do: 'chat', charged: false } });

async function decideAll(
  { tx, now }: Work,
  { ward, current, turns }: { ward: Ward; current: Broadcast; turns: Turn[] },
): Promise<Decided[]> {
  const { broadcasts } = ward.settings;
  const quiet = quietHoursFor(current, ward);
  const used = await countCharged(tx, ward.id, startOfLocalMonth(now));
  let chargedLeft = broadcasts.chargedPerMonth - used;
  const ways = waysOf(current, broadcasts);
  return turns.map((turn) => {
    const allowance = { now, quiet, validUntil: current.validUntil, chargedLeft, ...ways };
    const decision = decideRecipient(turn, allowance);
    if ('charged' in decision && decision.charged) chargedLeft -= 1;
    return { turn, decision };
  });
}

async function endWhenThrough({ tx, now }: Work, broadcast: Broadcast): Promise<void> {
  const left = await whatIsLeft(tx, broadcast);
  if (left.planned || left.queued) return;
  const current = await lockBroadcast(tx, broadcast.wardId, broadcast.id);
  if (current?.state === 'sending') await moveBroadcast(tx, broadcast, { to: 'done', now });
}
