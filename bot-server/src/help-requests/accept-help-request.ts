import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { cancelMessagesOfKind } from '../zalo/outbox.ts';
import { loadOwnOffer, saveAcceptance } from './accept-store.ts';
import { noteContactRead } from './contact-read-store.ts';
import { accessHelpRequest, type Access } from './help-request-access.ts';
import { isClosed, type HelpRequest } from './help-request.ts';
import { lockHelpRequest } from './help-request-store.ts';
import { remindHelperAt } from './helper-timer.ts';
import { contactText, helperFoundText } from './messages.ts';
import { takenByOtherText } from './offer-messages.ts';
import { endOpenOffers } from './offer-store.ts';
import { openContact } from './request-contact.ts';
import { aboutRequest, tellPeople } from './send-about.ts';

/**
 * The person takes the request on: one winner however many try at once (design §4). The winner gets the contact, the
 * resident hears who comes, the others that somebody was first. Again by the winner is fine. Refuses `not_found`,
 * `already_taken`, `offer_lapsed`, `at_cap`, and `not_possible` when it is not to be had just now.
 */
export async function acceptHelpRequest(
  work: Work,
  { personId, requestId }: { personId: string; requestId: string },
): Promise<Outcome<HelpRequest>> {
  const access = await accessHelpRequest(work.tx, personId, requestId);
  if (!access.ok) return access;
  const { request } = access.value;
  const member = memberOf(access.value);
  if (member === undefined) return refused(access.value.as === 'resident' ? 'not_possible' : 'not_found');
  const remindAt = remindHelperAt(request, work.now);
  const taken = await saveAcceptance(work.tx, request, { member, personId, now: work.now, remindAt });
  const present = await lockHelpRequest(work.tx, request);
  if (present === undefined) return refused('not_found');
  if (taken) {
    await tellAccepted(work, present, personId);
    return done(present);
  }
  return present.status === 'accepted' && present.helperPersonId === personId
    ? done(present)
    : refusalOf(work, present, member);
}

/** As whom the person takes it: the membership that was asked, else as an officer of the ward. */
function memberOf({
  request,
  as,
  offer,
  officerId,
}: Access): { wardId: string; memberId: string } | undefined {
  if (as === 'resident') return undefined;
  if (officerId !== undefined) return { wardId: request.wardId, memberId: officerId };
  return offer && { wardId: offer.wardId, memberId: offer.memberId };
}

async function refusalOf(
  work: Work,
  request: HelpRequest,
  member: { wardId: string; memberId: string },
): Promise<Outcome<never>> {
  if (request.status === 'accepted' || request.status === 'done') return refused('already_taken');
  const offer = await loadOwnOffer(work.tx, request, member);
  if (offer?.state === 'lapsed') return refused('offer_lapsed');
  if (offer?.state !== 'open' || isClosed(request.status)) return refused('not_possible');
  // Still open, and yet refused: either its time is over, or the member has enough to do.
  return refused(offer.step === 'wave' && offer.lapsesAt <= work.now ? 'offer_lapsed' : 'at_cap');
}

/** Tells the winner with the contact, the resident who comes, and whoever was asked too that somebody was first. */
export async function tellAccepted(work: Work, request: HelpRequest, personId: string): Promise<void> {
  const { code, helperName, residentId } = request;
  const contact = openContact(work.sealer, request);
  if (Object.keys(contact).length > 0) {
    await noteContactRead(work.tx, request, { personId, channel: 'chat', at: work.now });
  }
  const others = await endOpenOffers(work.tx, request, 'closed', work.now);
  const reached = await cancelMessagesOfKind(work, aboutRequest(request.id), 'offer');
  await tellPeople(work, request, [
    { personId, text: contactText(request, contact, work.now), kind: 'contact' },
    { personId: residentId, text: helperFoundText(code, helperName), kind: 'requestNews' },
    ...others
      .filter((other) => other.personId !== null && reached.has(other.personId))
      .map((other) => ({ personId: other.personId, text: takenByOtherText(code), kind: 'reply' as const })),
  ]);
}
