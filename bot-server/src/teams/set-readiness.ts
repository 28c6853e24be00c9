import { done, refused, type Outcome } from '../outcome.ts';
import type { Person } from '../people/person.ts';
import type { Work } from '../work.ts';
import type { Member, Readiness } from './member.ts';
import { saveReadiness } from './member-store.ts';

/**
 * Overrides the duty hours of a person in all their wards until the given moment (no moment: until changed);
 * 'duty' goes back to the hours. Requests already accepted stay theirs. Refuses `not_found` for no member.
 */
export async function setReadiness(
  work: Work,
  person: Pick<Person, 'id'>,
  readiness: Readiness,
  until?: Date,
): Promise<Outcome<Member[]>> {
  const members = await saveReadiness(work.tx, person.id, readiness, until ?? null);
  return members.length > 0 ? done(members) : refused('not_found');
}
