import { officeFor } from '../routing/routing-rule.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { cancelMessagesOfKind } from '../zalo/outbox.ts';
import { lowerLoad } from './accept-store.ts';
import { goToStep } from './escalate-help-request.ts';
import { peopleOfStep } from './escalation-store.ts';
import { canMove, type HelpRequest } from './help-request.ts';
import { takenOverText } from './messages.ts';
import { takenByOtherText } from './offer-messages.ts';
import { endOffer, endOpenOffers } from './offer-store.ts';
import { accessAsOfficer, type OfficerAsking } from './officer-request-access.ts';
import { aboutRequest, tellPeople } from './send-about.ts';

/**
 * An officer takes a request to the office before its time: open offers end, and so does the part of a member who had it. Refuses
 * `not_found`, and `not_possible` when it is closed or with the office already.
 */
export async function bringToOffice(work: Work, asking: OfficerAsking): Promise<Outcome<true>> {
  const found = await accessAsOfficer(work, asking);
  if (!found.ok) return found;
  const { request } = found.value;
  if (!mayBringToOffice(request)) return refused('not_possible');
  await releaseHelper(work, request);
  await endOffers(work, request);
  const step = 'office' as const;
  const people = await peopleOfStep(work.tx, request, {
    step,
    office: officeFor(request.topic),
    now: work.now,
  });
  await goToStep(work, request, { step, people, by: { as: 'officer', id: asking.personId } });
  return done(true);
}

/** Whether the office may take the request to itself. */
export function mayBringToOffice({
  status,
  escalation,
}: Pick<HelpRequest, 'status' | 'escalation'>): boolean {
  return canMove(status, 'escalated') || (status === 'escalated' && escalation !== 'office');
}

async function releaseHelper(work: Work, request: HelpRequest): Promise<void> {
  const { status, helperWardId, helperId, helperPersonId, code } = request;
  if (status !== 'accepted' || helperWardId === null || helperId === null) return;
  const helper = { wardId: helperWardId, memberId: helperId };
  await endOffer(work.tx, request, helper, { state: 'lapsed', at: work.now });
  await lowerLoad(work.tx, helperWardId, helperId);
  await tellPeople(work, request, [
    { personId: helperPersonId, text: takenOverText(code, request.wardKind), kind: 'requestNews' },
  ]);
}

async function endOffers(work: Work, request: HelpRequest): Promise<void> {
  const asked = await endOpenOffers(work.tx, request, 'closed', work.now);
  const reached = await cancelMessagesOfKind(work, aboutRequest(request.id), 'offer');
  const tells = asked
    .filter(({ personId }) => personId !== null && reached.has(personId))
    .map(({ personId }) => ({ personId, text: takenByOtherText(request.code), kind: 'reply' as const }));
  await tellPeople(work, request, tells);
}
