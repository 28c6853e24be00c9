import { done, refused, type Outcome } from '../outcome.ts';
import { openDesk, type Asking, type Desk } from '../officers/officer-desk.ts';
import type { Work } from '../work.ts';
import type { Broadcast } from './broadcast.ts';
import { loadBroadcast, lockBroadcast } from './broadcast-store.ts';

/** One broadcast before an officer of its ward. */
export interface BroadcastAtDesk extends Desk {
  broadcast: Broadcast;
}

/**
 * The only way to a broadcast by its id on somebody's behalf: officers of its ward; everybody else, other wards' officers too,
 * gets `not_found`. With `forChange` nobody else changes it until the transaction ends.
 */
export async function accessBroadcast(
  work: Work,
  asking: Asking & { id: string },
  forChange: boolean,
): Promise<Outcome<BroadcastAtDesk>> {
  const desk = await openDesk(work, asking);
  if (!desk.ok) return desk;
  const load = forChange
    ? lockBroadcast(work.tx, asking.wardId, asking.id)
    : loadBroadcast(work.tx, asking.wardId, asking.id);
  const broadcast = await load;
  return broadcast === undefined ? refused('not_found') : done({ ...desk.value, broadcast });
}
