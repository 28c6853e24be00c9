import { done, refused, type Outcome } from '../outcome.ts';
import type { Person } from '../people/person.ts';
import { setWard } from '../people/person-store.ts';
import type { Work } from '../work.ts';
import { isVolunteer, type Member } from './member.ts';
import { activateMember, lockMemberByInviteCode, membersOfPerson } from './member-store.ts';

/**
 * Makes the person the member (or officer) the invite code was made for; again by the same person is fine, also after
 * leaving. Refuses `not_found` for an unknown code, `already_taken` when it is somebody else's, `not_possible` when
 * the person already is in another team of that ward: two memberships would be asked twice.
 */
export async function joinTeam(
  work: Work,
  person: Pick<Person, 'id' | 'wardId'>,
  inviteCode: string,
): Promise<Outcome<Member>> {
  const invited = await lockMemberByInviteCode(work.tx, inviteCode);
  if (invited === undefined) return refused('not_found');
  if (invited.personId !== null && invited.personId !== person.id) return refused('already_taken');
  if (invited.status === 'active') return done(invited);

  const others = await membersOfPerson(work.tx, person.id);
  const alike = others.find(
    (other) => other.wardId === invited.wardId && isVolunteer(other) === isVolunteer(invited),
  );
  if (alike !== undefined) return refused('not_possible');

  const member = await activateMember(work.tx, invited, person.id, work.now);
  if (person.wardId === undefined) await setWard(work.tx, person.id, invited.wardId);
  return member === undefined ? refused('not_found') : done(member);
}
