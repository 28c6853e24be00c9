import type { HelpRequestView, OfferView } from '@tung-nha/shared/help-request';

import type { Queryable } from '../database.ts';
import type { Work } from '../work.ts';
import { listedView, ownView } from './help-request-view.ts';
import {
  loadOfHelper,
  loadOfResident,
  loadOfficerWards,
  loadOpenOffers,
  loadQueue,
} from './my-help-requests-store.ts';

const SHOWN_AFTER_CLOSING_MS = 24 * 60 * 60 * 1000;

/** The person's own requests, newest first, with the contact they gave (L-18: see all). */
export async function requestsOfResident(work: Work, personId: string): Promise<HelpRequestView[]> {
  const requests = await loadOfResident(work.tx, personId);
  return requests.map((request) => ownView(work, request, personId));
}

/** What the person is being asked to take on, newest first: no name, no contact. */
export async function openOffersOfPerson(on: Queryable, personId: string): Promise<OfferView[]> {
  const offers = await loadOpenOffers(on, personId);
  return offers.map(({ note, neighbourhood, supportPoint, wantedAt, offeredAt, lapsesAt, ...offer }) => ({
    ...offer,
    ...(note !== null && { note }),
    ...(neighbourhood !== null && { neighbourhood }),
    ...(supportPoint !== null && { supportPoint }),
    ...(wantedAt !== null && { wantedAt: wantedAt.toISOString() }),
    offeredAt: offeredAt.toISOString(),
    lapsesAt: lapsesAt.toISOString(),
  }));
}

/** GET /api/help-requests: the list for one part a person plays; at most 100, empty for whoever does not play it. */
export async function listHelpRequests(
  work: Work,
  personId: string,
  role: 'resident' | 'member' | 'officer',
): Promise<HelpRequestView[]> {
  if (role === 'resident') return requestsOfResident(work, personId);
  if (role === 'member') {
    const since = new Date(work.now.getTime() - SHOWN_AFTER_CLOSING_MS);
    const taken = await loadOfHelper(work.tx, personId, since);
    return taken.map((request) => listedView({ request, as: 'helper', personId }));
  }
  const queue = await loadQueue(work.tx, await loadOfficerWards(work.tx, personId));
  return queue.map((request) => listedView({ request, as: 'officer', personId }));
}
