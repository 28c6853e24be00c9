import type { HelpRequestView, OfferView } from '@tung-nha/shared/help-request';

import { callApi } from '../api.ts';
import { useServerData } from '../server-data.ts';
import type { ServerData } from '../server-data.ts';

const OFFERS_MS = 5_000;
const HELPING_MS = 15_000;

/** The offers this member may still answer. */
export function useOffers(): ServerData<OfferView[]> {
  return useServerData('offers', () => callApi('listOffers', {}), { everyMs: OFFERS_MS });
}

/** The requests this member has accepted, now and before. */
export function useHelping(): ServerData<HelpRequestView[]> {
  return useServerData('helping', () => callApi('listHelpRequests', { query: { role: 'member' } }), {
    everyMs: HELPING_MS,
  });
}

/** One accepted request with the contact, as long as it may be seen. */
export function useHelpingRequest(id: string): ServerData<HelpRequestView> {
  return useServerData(`helping/${id}`, () => callApi('readHelpRequest', { params: { id } }), {
    everyMs: HELPING_MS,
  });
}
