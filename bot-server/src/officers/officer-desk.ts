import { done, refused, type Outcome } from '../outcome.ts';
import { officerOf, type Officer } from '../people/officer-of.ts';
import { loadWard, type Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import { noteOfficerAction, type OfficerAction } from './officer-log.ts';

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

/** The person as an officer of the ward; `not_found` for everybody else, as for a ward that does not exist. */
export async function openDesk({ tx }: Work, { personId, wardId }: Asking): Promise<Outcome<Desk>> {
  const officer = await officerOf(tx, personId, wardId);
  if (!officer.ok) return officer;
  const ward = await loadWard(tx, wardId);
  return ward === undefined ? refused('not_found') : done({ officer: officer.value, ward });
}

/** Appends what this officer did to the ward's log. */
export function noteAtDesk(
  work: Work,
  { officer }: Pick<Desk, 'officer'>,
  noted: Pick<OfficerAction, 'action' | 'subject' | 'detail'>,
): Promise<void> {
  const { wardId, officerId, personId } = officer;
  return noteOfficerAction(work, { wardId, officerId, personId, ...noted });
}
