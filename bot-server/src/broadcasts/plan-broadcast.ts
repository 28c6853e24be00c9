import type { BroadcastSettings } from '@tung-nha/shared/ward-file';

import { loadWard } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import type { Broadcast } from './broadcast.ts';
import { lockDue, lockUnplanned, moveBroadcast } from './broadcast-store.ts';
import { notePlanned, planGroups, planPeople } from './recipient-store.ts';
import { groupsFor } from './ward-groups.ts';
import { OPEN_MS } from './windows.ts';

/** Whether people are written to by chat, and by template where the chat does not reach them. */
export function waysOf(
  { outputs }: Pick<Broadcast, 'outputs'>,
  { template }: BroadcastSettings,
): { chat: boolean; template: boolean } {
  return { chat: outputs.includes('chat'), template: outputs.includes('template') && template !== undefined };
}

/** Lets go one broadcast whose time has come; false when there is none. */
export async function startDueBroadcast(work: Work): Promise<boolean> {
  const due = await lockDue(work.tx, work.now);
  if (due === undefined) return false;
  await moveBroadcast(work.tx, due, { to: 'sending', now: work.now });
  return true;
}

/**
 * Writes down the recipients of one broadcast that was let go: once, whole, or not at all; another process takes another
 * broadcast. False when none waits for it.
 */
export async function planNextBroadcast(work: Work): Promise<boolean> {
  const { tx, now } = work;
  const broadcast = await lockUnplanned(tx);
  if (broadcast === undefined) return false;
  const ward = await loadWard(tx, broadcast.wardId);
  if (ward === undefined) return false;
  const { chat, template } = waysOf(broadcast, ward.settings.broadcasts);
  if (chat || template) {
    const openSince = new Date(now.getTime() - OPEN_MS);
    await planPeople(tx, broadcast, { openSince, chatOnly: !template });
  }
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
