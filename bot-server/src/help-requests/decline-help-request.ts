import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { accessForChange } from './help-request-access.ts';
import type { HelpRequest } from './help-request.ts';
import { moveHelpRequest, setNextAction, type Actor } from './move-help-request.ts';
import { countOpenOffers, endOffer } from './offer-store.ts';

/**
 * The person cannot take it. When the whole wave, or the whole step of escalation, has said so, the next is asked at
 * once. Again is fine. Refuses `not_found`, `offer_lapsed` and `already_taken` when it is too late to say.
 */
export async function declineHelpRequest(
  work: Work,
  { personId, requestId }: { personId: string; requestId: string },
): Promise<Outcome<true>> {
  const access = await accessForChange(work.tx, personId, requestId);
  if (!access.ok) return access;
  const { request, offer } = access.value;
  if (offer === undefined) return refused('not_found');
  if (offer.state === 'declined') return done(true);
  if (offer.state === 'accepted') return refused('not_possible');
  if (offer.state !== 'open') return refused(offer.state === 'lapsed' ? 'offer_lapsed' : 'already_taken');
  await endOffer(work.tx, request, offer, { state: 'declined', at: work.now });
  await moveOnWhenNobodyIsLeft(work, request, { as: 'member', id: personId });
  return done(true);
}

/** Has the next wave, or the next step of escalation, asked at once when no offer is open any more. */
export async function moveOnWhenNobodyIsLeft(work: Work, request: HelpRequest, by: Actor): Promise<void> {
  if ((await countOpenOffers(work.tx, request)) > 0) return;
  const now = work.now;
  if (request.status === 'offered') {
    const next = { action: 'offer' as const, at: now };
    await moveHelpRequest(work, request, { to: 'open', by, next, detail: { wave: request.wave } });
  } else if (request.nextAction === 'escalate') {
    await setNextAction(work, request, { action: 'escalate', at: now });
  }
}
