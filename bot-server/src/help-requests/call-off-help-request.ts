import type { CloseRequest } from '@tung-nha/shared/officer';

import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { lowerLoad } from './accept-store.ts';
import { canMove } from './help-request.ts';
import { calledOffByOfficeText } from './messages.ts';
import { moveHelpRequest } from './move-help-request.ts';
import { accessAsOfficer, type OfficerAsking } from './officer-request-access.ts';
import { tellPeople } from './send-about.ts';
import { tellCalledOff } from './withdraw-help-request.ts';

/**
 * An officer ends a request that needs no help (filed twice, not needed, nobody to be reached): the resident hears of it and how
 * to ask again, and so does whoever had it. Refuses `not_found`, and `not_possible` when it is closed.
 */
export async function callOffHelpRequest(
  work: Work,
  asking: OfficerAsking & { reason: Extract<CloseRequest, { how: 'calledOff' }>['reason'] },
): Promise<Outcome<true>> {
  const found = await accessAsOfficer(work, asking);
  if (!found.ok) return found;
  const { request } = found.value;
  if (!canMove(request.status, 'withdrawn')) return refused('not_possible');
  await moveHelpRequest(work, request, {
    to: 'withdrawn',
    by: { as: 'officer', id: asking.personId },
    detail: { reason: asking.reason },
  });
  const { helperWardId, helperId, residentId } = request;
  if (helperWardId !== null && helperId !== null) await lowerLoad(work.tx, helperWardId, helperId);
  await tellCalledOff(work, request);
  const text = calledOffByOfficeText(request.code, { wardKind: request.wardKind, reason: asking.reason });
  await tellPeople(work, request, [{ personId: residentId, text, kind: 'requestNews' }]);
  return done(true);
}
