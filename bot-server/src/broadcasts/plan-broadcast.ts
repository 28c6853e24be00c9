import type { BroadcastSettings } from '@tung-nha/shared/ward-file';

import { loadWard, type Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import type { Broadcast } from './broadcast.ts';
import { lockDue, lockUnplanned, moveBroadcast, type UnplannedBroadcast } from './broadcast-store.ts';
import { holdLate, isTooLate } from './hold-late.ts';
import { nextPortion, restAfter } from './planning-portion.ts';
import { notePlanned, notePortion, planGroups, planPeople } from './planning-store.ts';
import { groupsFor } from './ward-groups.ts';
import { OPEN_MS } from './windows.ts';

/** Whether people are written to by chat, and by template where the chat does not reach them. */
export function waysOf(
  { outputs }: Pick<Broadcast, 'outputs'>,
  { template }: BroadcastSettings,
): { chat: boolean; template: boolean } {
  return { chat: outputs.includes('chat'), template: outputs.includes('template') && template !== undefined };
}

/** Lets go one broadcast whose time has come, or asks about one whose time passed long ago; false when there is none. */
export async function startDueBroadcast(work: Work): Promise<boolean> {
  const due = await lockDue(work.tx, work.now);
  if (due === undefined) return false;
  if (isTooLate(due.scheduledAt, work.now)) await holdLate(work, due);
  else await moveBroadcast(work.tx, due, { to: 'sending', now: work.now });
  return true;
}

/**
 * Writes down the next portion of the recipients of one broadcast that was let go, or the last one with its groups. Each portion
 * is a transaction with the mark from which the next goes on, in whichever process; nothing is sent before the last. Gives how many
 * milliseconds to rest before the next; true after the last; false when none waits for it, or the one that does rests.
 */
export async function planNextPortion(work: Work): Promise<boolean | number> {
  const { tx, now } = work;
  const broadcast = await lockUnplanned(tx);
  if (broadcast === undefined) return false;
  const ward = await loadWard(tx, broadcast.wardId);
  if (ward === undefined) return false;
  const restMs = await planSomePeople(work, broadcast, ward);
  if (restMs !== undefined) return restMs;
  if (broadcast.outputs.includes('group')) {
    const groups = await groupsFor(tx, broadcast.wardId, broadcast.audience);
    await planGroups(
      tx,
      broadcast,
      groups.map(({ groupId }) => groupId),
    );
  }
  await notePlanned(tx, broadcast, now);
  return true;
}

/** How long to rest before the next portion; undefined when nobody is left for one. */
async function planSomePeople(
  { tx, now }: Work,
  broadcast: UnplannedBroadcast,
  { settings }: Ward,
): Promise<number | undefined> {
  const { chat, template } = waysOf(broadcast, settings.broadcasts);
  if (!chat && !template) return undefined;
  const { plannedThrough: after, portion: size } = broadcast;
  const openSince = new Date(now.getTime() - OPEN_MS);
  const begun = performance.now();
  const through = await planPeople(tx, broadcast, { after, size, openSince, chatOnly: !template });
  if (through === null) return undefined;
  const tookMs = performance.now() - begun;
  const restMs = restAfter(tookMs);
  await notePortion(tx, broadcast, { through, next: nextPortion(size, tookMs), restMs });
  return restMs;
}
