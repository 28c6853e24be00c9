import { done, refused, type Outcome } from '../outcome.ts';
import { officerOf, type Officer } from '../people/officer-of.ts';
import { loadWard, type Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';

/** Who asks, and of which ward. */
export interface Asking {
  personId: string;
  wardId: string;
}

/** The ward's plan before one of its officers; `not_found` for everybody else, as for a ward that does not exist. */
export async function accessPlan(
  { tx }: Work,
  { personId, wardId }: Asking,
): Promise<Outcome<{ officer: Officer; ward: Ward }>> {
  const officer = await officerOf(tx, personId, wardId);
  if (!officer.ok) return officer;
  const ward = await loadWard(tx, wardId);
  return ward === undefined ? refused('not_found') : done({ officer: officer.value, ward });
}
