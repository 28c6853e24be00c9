import type { BroadcastState } from '@tung-nha/shared/broadcast';

import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { deedsOf } from './broadcast.ts';
import { accessBroadcast, type BroadcastAsking, type BroadcastAtDesk } from './broadcast-access.ts';
import { moveBroadcast, type MoveFacts } from './broadcast-store.ts';
import { checkSendable } from './check-sendable.ts';
import { askForApproval } from './ask-for-approval.ts';
import { leaveOut } from './leave-out.ts';
import { tellAuthor } from './tell-author.ts';
import { recallQueued } from './recipient-store.ts';

type Key = BroadcastAsking;
type Deed = Parameters<typeof note>[2];

/** Lets a broadcast go, or asks a second officer first where the ward wants that; gives its new state. */
export async function sendBroadcast(work: Work, key: Key): Promise<Outcome<BroadcastState>> {
  const found = await accessFor(work, key, 'send');
  if (!found.ok) return found;
  return release(work, found.value, null);
}

/** The same, at a later time. */
export async function scheduleBroadcast(work: Work, key: Key, at: Date): Promise<Outcome<BroadcastState>> {
  const found = await accessFor(work, key, 'schedule');
  if (!found.ok) return found;
  if (at <= work.now) return refused('time_past', 'at');
  const { validUntil } = found.value.broadcast;
  if (validUntil !== null && at >= validUntil) return refused('time_past', 'at');
  return release(work, found.value, at);
}

/** A second officer's yes: it goes now, or at its time when that is still to come. */
export async function approveBroadcast(work: Work, key: Key): Promise<Outcome<BroadcastState>> {
  const found = await accessBroadcast(work, key, true);
  if (!found.ok) return found;
  const { officer, ward, broadcast } = found.value;
  if (broadcast.state === 'awaitingApproval' && broadcast.authorId === officer.officerId)
    return refused('second_person');
  if (!mayDo(found.value, 'approve')) return refused('broadcast_moved');
  const sendable = await checkSendable(work, { ward, broadcast });
  if (!sendable.ok) return sendable;
  const { scheduledAt } = broadcast;
  const later = scheduledAt !== null && scheduledAt > work.now;
  await tellAuthor(work, found.value, 'approve');
  return move(work, found.value, 'approve', later ? 'scheduled' : 'sending', {
    approverId: officer.officerId,
  });
}

/** A second officer's no: back to the author as a draft. */
export async function sendBackBroadcast(work: Work, key: Key): Promise<Outcome<BroadcastState>> {
  const found = await accessFor(work, key, 'sendBack');
  if (!found.ok) return found;
  await tellAuthor(work, found.value, 'sendBack');
  return move(work, found.value, 'sendBack', 'draft', { scheduledAt: null });
}

/** Holds a running broadcast: what waits in the outbox is taken back, what is on its way arrives. */
export async function pauseBroadcast(work: Work, key: Key): Promise<Outcome<BroadcastState>> {
  const moved = await simpleMove(work, key, 'pause', 'paused');
  if (moved.ok) await recallQueued(work.tx, key);
  return moved;
}

export function resumeBroadcast(work: Work, key: Key): Promise<Outcome<BroadcastState>> {
  return simpleMove(work, key, 'resume', 'sending');
}

/** Ends it for good: whoever has not got it yet never will. It stays on the Mini App. */
export async function stopBroadcast(work: Work, key: Key): Promise<Outcome<BroadcastState>> {
  const moved = await simpleMove(work, key, 'stop', 'stopped');
  if (moved.ok) await leaveOut(work, key, 'stopped');
  return moved;
}

/** Ends it and takes it off the Mini App; messages that arrived cannot be taken back. */
export async function withdrawBroadcast(work: Work, key: Key): Promise<Outcome<BroadcastState>> {
  const moved = await simpleMove(work, key, 'withdraw', 'withdrawn');
  if (moved.ok) await leaveOut(work, key, 'withdrawn');
  return moved;
}

const mayDo = ({ broadcast, officer, ward }: BroadcastAtDesk, deed: Deed): boolean =>
  deedsOf(broadcast, officer, ward.settings.broadcasts.secondPerson).includes(deed);

async function accessFor(work: Work, key: Key, deed: Deed): Promise<Outcome<BroadcastAtDesk>> {
  const found = await accessBroadcast(work, key, true);
  if (!found.ok) return found;
  const { broadcast, officer } = found.value;
  if (broadcast.kind === 'scamAlert' && !officer.isPolice) return refused('police_only', 'kind');
  return mayDo(found.value, deed) ? found : refused('broadcast_moved');
}

async function release(
  work: Work,
  at: BroadcastAtDesk,
  scheduledAt: Date | null,
): Promise<Outcome<BroadcastState>> {
  const { ward, broadcast } = at;
  const sendable = await checkSendable(work, { ward, broadcast });
  if (!sendable.ok) return sendable;
  const needsSecond =
    ward.settings.broadcasts.secondPerson && broadcast.kind !== 'scamAlert' && broadcast.approverId === null;
  const deed = scheduledAt === null ? 'send' : 'schedule';
  if (needsSecond) {
    const isAsked = await askForApproval(work, at, scheduledAt);
    return isAsked
      ? move(work, at, deed, 'awaitingApproval', { scheduledAt })
      : refused('second_person_missing');
  }
  return move(work, at, deed, scheduledAt === null ? 'sending' : 'scheduled', { scheduledAt });
}

async function simpleMove(
  work: Work,
  key: Key,
  ...[deed, to, facts]: [Deed, BroadcastState, MoveFacts?]
): Promise<Outcome<BroadcastState>> {
  const found = await accessFor(work, key, deed);
  return found.ok ? move(work, found.value, deed, to, facts) : found;
}

async function move(
  work: Work,
  at: BroadcastAtDesk,
  ...[deed, to, facts]: [Deed, BroadcastState, MoveFacts?]
): Promise<Outcome<BroadcastState>> {
  await moveBroadcast(work.tx, at.broadcast, { to, now: work.now, ...(facts && { facts }) });
  await note(work, at, deed, to);
  return done(to);
}

function note(
  work: Work,
  { officer, broadcast }: BroadcastAtDesk,
  deed: 'send' | 'schedule' | 'approve' | 'sendBack' | 'pause' | 'resume' | 'stop' | 'withdraw',
  to: BroadcastState,
): Promise<void> {
  const subject = `broadcast:${broadcast.id}`;
  const detail = { kind: broadcast.kind, to };
  return noteOfficerAction(work, { ...officer, action: `broadcast.${deed}`, subject, detail });
}
