import { done, refused, type Outcome } from '../outcome.ts';
import { openDesk, type Asking, type Desk } from '../officers/officer-desk.ts';
import type { Work } from '../work.ts';
import type { WrittenDown } from './broadcast.ts';
import { loadBroadcast, lockBroadcast } from './broadcast-store.ts';
import { versionOf } from './broadcast-version.ts';

/** One broadcast before an officer of its ward. */
export interface BroadcastAtDesk extends Desk {
  broadcast: WrittenDown;
}

/** Who asks for which broadcast, and which version of its words they have before them, where they say so. */
export interface BroadcastAsking extends Asking {
  id: string;
  seen?: string | undefined;
}

/**
 * The only way to a broadcast by its id on somebody's behalf: officers of its ward; everybody else, other wards' officers too,
 * gets `not_found`. With `forChange` nobody else changes it until the transaction ends. Whoever saw
 * other words than it has now is refused: nobody lets go, approves or writes over what they did not read.
 */
export async function accessBroadcast(
  work: Work,
  asking: BroadcastAsking,
  forChange: boolean,
): Promise<Outcome<BroadcastAtDesk>> {
  const desk = await openDesk(work, asking);
  if (!desk.ok) return desk;
  const load = forChange
    ? lockBroadcast(work.tx, asking.wardId, asking.id)
    : loadBroadcast(work.tx, asking.wardId, asking.id);
  const broadcast = await load;
  if (broadcast === undefined) return refused('not_found');
  if (asking.seen !== undefined && asking.seen !== versionOf(broadcast)) return refused('broadcast_changed');
  return done({ ...desk.value, broadcast });
}
