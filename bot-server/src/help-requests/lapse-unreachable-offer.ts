import type { Work } from '../work.ts';
import { callElsewhere } from './call-elsewhere.ts';
import { moveOnWhenNobodyIsLeft } from './decline-help-request.ts';
import { accessForChange } from './help-request-access.ts';
import { endOffer } from './offer-store.ts';
import { requestIdOf } from './send-about.ts';

/** A message that will never arrive, as far as an offer needs to know. */
interface Undelivered {
  kind: string;
  about: string | undefined;
  personId: string | undefined;
  unreachable: boolean;
}

/**
 * An offer that cannot reach its member in chat is told another way where there is one (call-elsewhere.ts); where there is none it
 * lapses now instead of at its time: bà con should not wait for somebody who was never asked. Other messages change nothing.
 */
export async function lapseUnreachableOffer(work: Work, message: Undelivered): Promise<void> {
  const { about, personId } = message;
  const requestId = requestIdOf(about);
  if (!isLostOffer(message) || requestId === undefined || personId === undefined) return;
  const access = await accessForChange(work.tx, personId, requestId);
  if (!access.ok) return;
  const { request, offer } = access.value;
  // Officers keep theirs: they are reminded, and see the queue in the Mini App.
  if (offer?.state !== 'open' || offer.step === 'office') return;
  if (await callElsewhere(work, request, { personId, memberWardId: offer.wardId })) return;
  await endOffer(work.tx, request, offer, { state: 'lapsed', at: work.now });
  await moveOnWhenNobodyIsLeft(work, request, { as: 'timer' });
}

/** Whether the message is an offer whose member will never read it: nothing else is heeded. */
export function isLostOffer({ kind, unreachable }: Pick<Undelivered, 'kind' | 'unreachable'>): boolean {
  return kind === 'offer' && unreachable;
}
