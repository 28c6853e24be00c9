import { done, refused, type Outcome } from '../outcome.ts';
import { officerOf, type Officer } from '../people/officer-of.ts';
import { loadWard, type Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import type { CommunityGroup } from './community-group.ts';
import { loadGroup, lockGroup } from './community-group-store.ts';

/** Who asks, and of which ward. */
export interface Asking {
  personId: string;
  wardId: string;
}

/** An officer at work in their ward. */
export interface GroupDesk {
  officer: Officer;
  ward: Ward;
}

/** The person as an officer of the ward; `not_found` for everybody else. */
export async function accessGroups({ tx }: Work, { personId, wardId }: Asking): Promise<Outcome<GroupDesk>> {
  const officer = await officerOf(tx, personId, wardId);
  if (!officer.ok) return officer;
  const ward = await loadWard(tx, wardId);
  return ward === undefined ? refused('not_found') : done({ officer: officer.value, ward });
}

/** One group before an officer of its ward. */
export interface GroupAtDesk extends GroupDesk {
  group: CommunityGroup;
}

/**
 * The only way to a group by its id on somebody's behalf: officers of its ward; everybody else, other wards' officers too, gets
 * `not_found`. With `forChange` nobody else changes it until the transaction ends.
 */
export async function accessGroup(
  work: Work,
  asking: Asking & { id: string },
  forChange: boolean,
): Promise<Outcome<GroupAtDesk>> {
  const desk = await accessGroups(work, asking);
  if (!desk.ok) return desk;
  const load = forChange ? lockGroup : loadGroup;
  const group = await load(work.tx, asking.wardId, asking.id);
  return group === undefined ? refused('not_found') : done({ ...desk.value, group });
}
