import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { accessForChange } from './help-request-access.ts';
import { returnToTeam } from './return-to-team.ts';

/**
 * The helper cannot do it after all: the request goes back to the team and others are asked at once. Refuses
 * `not_found`, and `not_possible` for anybody but the helper of an accepted request.
 */
export async function giveBackHelpRequest(
  work: Work,
  { personId, requestId }: { personId: string; requestId: string },
): Promise<Outcome<true>> {
  const access = await accessForChange(work.tx, personId, requestId);
  if (!access.ok) return access;
  const { request } = access.value;
  if (request.status !== 'accepted' || request.helperPersonId !== personId) return refused('not_possible');
  await returnToTeam(work, request, { by: { as: 'member', id: personId }, state: 'declined' });
  return done(true);
}
