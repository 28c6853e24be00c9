import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { cancelMessagesOfKind } from '../zalo/outbox.ts';
import { lowerLoad } from './accept-store.ts';
import { accessForChange } from './help-request-access.ts';
import { canMove, type HelpRequest } from './help-request.ts';
import { withdrawnText } from './messages.ts';
import { moveHelpRequest } from './move-help-request.ts';
import { calledOffText } from './offer-messages.ts';
import { endOpenOffers } from './offer-store.ts';
import { aboutRequest, tellPeople } from './send-about.ts';

/**
 * The resident needs no help any more: offers end, whoever had heard of it is told. Refuses `not_found`, and
 * `not_possible` for anybody but its resident or when it is closed already.
 */
export async function withdrawHelpRequest(
  work: Work,
  { personId, requestId }: { personId: string; requestId: string },
): Promise<Outcome<true>> {
  const access = await accessForChange(work.tx, personId, requestId);
  if (!access.ok) return access;
  const { request } = access.value;
  if (request.residentId !== personId || !canMove(request.status, 'withdrawn'))
    return refused('not_possible');
  await moveHelpRequest(work, request, { to: 'withdrawn', by: { as: 'resident', id: personId } });
  const { helperWardId, helperId } = request;
  if (helperWardId !== null && helperId !== null) await lowerLoad(work.tx, helperWardId, helperId);
  await tellCalledOff(work, request);
  return done(true);
}

/** Ends the open offers, and tells the helper and whoever had heard of the request that it is over. */
export async function tellCalledOff(work: Work, request: HelpRequest): Promise<void> {
  const { code, helperPersonId, residentName } = request;
  const asked = await endOpenOffers(work.tx, request, 'closed', work.now);
  const reached = await cancelMessagesOfKind(work, aboutRequest(request.id), 'offer');
  await tellPeople(work, request, [
    { personId: helperPersonId, text: withdrawnText(code, residentName), kind: 'requestNews' },
    ...asked
      .filter(({ personId }) => personId !== null && reached.has(personId))
      .map(({ personId }) => ({ personId, text: calledOffText(code), kind: 'reply' as const })),
  ]);
}
