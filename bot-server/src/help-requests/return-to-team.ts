import type { Work } from '../work.ts';
import { lowerLoad } from './accept-store.ts';
import type { HelpRequest } from './help-request.ts';
import { lookingAgainText } from './messages.ts';
import { moveHelpRequest, type Actor } from './move-help-request.ts';
import { endOffer } from './offer-store.ts';
import { tellPeople, type Tell } from './send-about.ts';

/**
 * Takes an accepted request from its helper and has the next wave asked at once, without that helper (design §4). The
 * request must be locked. `tells` are for the helper; the resident hears that somebody else is looked for.
 */
export async function returnToTeam(
  work: Work,
  request: HelpRequest,
  { by, state, tells = [] }: { by: Actor; state: 'declined' | 'lapsed'; tells?: Tell[] },
): Promise<void> {
  const { helperWardId, helperId, residentId, code } = request;
  if (helperWardId === null || helperId === null) throw new Error('an accepted request without a helper');
  const next = { action: 'offer' as const, at: work.now };
  await moveHelpRequest(work, request, { to: 'offered', by, next });
  await endOffer(work.tx, request, { wardId: helperWardId, memberId: helperId }, { state, at: work.now });
  await lowerLoad(work.tx, helperWardId, helperId);
  const news: Tell = { personId: residentId, text: lookingAgainText(code), kind: 'requestNews' };
  await tellPeople(work, request, [news, ...tells]);
}
