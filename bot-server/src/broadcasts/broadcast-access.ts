import { done, refused, type Outcome } from '../outcome.ts';
import { officerOf, type Officer } from '../people/officer-of.ts';
import { loadWard, type Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import type { Broadcast } from './broadcast.ts';
import { loadBroadcast, lockBroadcast } from './broadcast-store.ts';

/** Who asks, and of which ward. */
export interface Asking {
  personId: string;
  wardId: string;
}

/** An officer at work in their ward. */
export interface Desk {
  officer: Officer;
  ward: Ward;
}

/** The person as an officer of the ward; `not_found` for everybody else. */
export async function accessDesk({ tx }: Work, { personId, wardId }: Asking): Promise<Outcome<Desk>> {
  const officer = await officerOf(tx, personId, wardId);
  if (!officer.ok) return officer;
  const ward = await loadWard(tx, wardId);
  return ward === undefined ? refused('not_found') : done({ officer: officer.value, ward });
}

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
  const desk = await accessDesk(work, asking);
  if (!desk.ok) return desk;
  const load = forChange
    ? lockBroadcast(work.tx, asking.wardId, asking.id)
    : loadBroadcast(work.tx, asking.wardId, asking.id);
  const broadcast = await load;
  return broadcast === undefined ? refused('not_found') : done({ ...desk.value, broadcast });
}
