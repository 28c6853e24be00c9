import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import type { Outcome } from '../outcome.ts';
import { orRefuse } from '../problems.ts';
import { atWork, type Work } from '../work.ts';
import { changeMember, endMembership, inviteMember, listTeam, renewInviteCode } from './team.ts';

/** The ward's members before its officers; another ward's member is answered like a missing one. */
export function registerTeamEndpoints(edge: Edge): void {
  const act = async <T>(deed: (work: Work) => Promise<Outcome<T>>) =>
    orRefuse(await atWork(edge.parts, deed));
  const keyOf = (person: { id: string }, params: { memberId: string }, wardId: string) => ({
    personId: person.id,
    wardId,
    memberId: params.memberId,
  });
  registerEndpoint(edge, API.listTeamMembers, ({ person, query }) =>
    act((work) => listTeam(work, { personId: person.id, wardId: query.ward })),
  );
  registerEndpoint(edge, API.inviteMember, ({ person, body: { ward, ...invitation } }) =>
    act((work) => inviteMember(work, { personId: person.id, wardId: ward }, invitation)),
  );
  registerEndpoint(edge, API.changeMember, ({ person, params, body: { ward, ...change } }) =>
    act((work) => changeMember(work, keyOf(person, params, ward), change)),
  );
  registerEndpoint(edge, API.renewInviteCode, ({ person, params, body }) =>
    act((work) => renewInviteCode(work, keyOf(person, params, body.ward))),
  );
  registerEndpoint(edge, API.endMembership, ({ person, params, body }) =>
    act((work) => endMembership(work, keyOf(person, params, body.ward))),
  );
}
