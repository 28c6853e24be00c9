import type { CompleteHelpRequest } from '@tung-nha/shared/help-request';
import { quarterOf } from '@tung-nha/shared/quarter';
import { maskSensitive } from '@tung-nha/shared/sensitive-text';

import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { cancelMessagesOfKind } from '../zalo/outbox.ts';
import { accessForChange, type Access } from './help-request-access.ts';
import type { HelpRequest } from './help-request.ts';
import { askRatingText } from './messages.ts';
import { moveHelpRequest } from './move-help-request.ts';
import { newId } from './new-code.ts';
import { endOpenOffers } from './offer-store.ts';
import { aboutRequest, tellPeople } from './send-about.ts';
import { countTurn } from './support-turn-store.ts';

/** Who did it: the helper, or an officer of the ward for a request that came to the office. */
interface Doer {
  wardId: string;
  memberId: string;
  as: 'member' | 'officer';
}

/**
 * The help was given: one support turn is counted for whoever gave it, and the resident is asked how it went. Refuses
 * `not_found`, and `not_possible` for anybody but the helper, or an officer while it is escalated.
 */
export async function completeHelpRequest(
  work: Work,
  { personId, requestId, answers }: { personId: string; requestId: string; answers: CompleteHelpRequest },
): Promise<Outcome<HelpRequest>> {
  const access = await accessForChange(work.tx, personId, requestId);
  if (!access.ok) return access;
  const { request } = access.value;
  const doer = doerOf(access.value);
  if (doer === undefined) return refused('not_possible');
  await moveHelpRequest(work, request, { to: 'done', by: { as: doer.as, id: personId } });
  await countTurn(work.tx, request, {
    id: newId(),
    wardId: doer.wardId,
    memberId: doer.memberId,
    answers: { ...answers, did: maskSensitive(answers.did).text },
    quarter: quarterOf(work.now),
    at: work.now,
    wasAccepted: request.status === 'accepted',
  });
  await endOpenOffers(work.tx, request, 'closed', work.now);
  await cancelMessagesOfKind(work, aboutRequest(request.id), 'offer');
  const text = askRatingText(request.code, request.helperName);
  await tellPeople(work, request, [{ personId: request.residentId, text, kind: 'requestNews' }]);
  return done({ ...request, status: 'done', closedAt: work.now, nextAction: null, nextActionAt: null });
}

function doerOf({ request, personId, officerId }: Access): Doer | undefined {
  const { status, wardId, helperPersonId, helperWardId, helperId } = request;
  if (status === 'accepted' && helperPersonId === personId && helperWardId !== null && helperId !== null) {
    return { wardId: helperWardId, memberId: helperId, as: helperId === officerId ? 'officer' : 'member' };
  }
  return status === 'escalated' && officerId !== undefined
    ? { wardId, memberId: officerId, as: 'officer' }
    : undefined;
}
