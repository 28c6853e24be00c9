import { done, refused, type Outcome } from '../outcome.ts';
import type { Person } from '../people/person.ts';
import type { Work } from '../work.ts';
import type { Member } from './member.ts';
import { isVolunteer } from './member.ts';
import { endMemberships, membersOfPerson } from './member-store.ts';

/**
 * Ends the person's volunteer memberships and gives them. Refuses `not_possible` while accepted requests are open
 * (they must be given back first, so that none is lost) and `not_found` for somebody who is in no team.
 */
export async function leaveTeam(work: Work, person: Pick<Person, 'id'>): Promise<Outcome<Member[]>> {
  const volunteer = (await membersOfPerson(work.tx, person.id)).filter(isVolunteer);
  if (volunteer.length === 0) return refused('not_found');
  if (volunteer.some((member) => member.acceptedOpen > 0)) return refused('not_possible');
  return done(await endMemberships(work.tx, person.id));
}
