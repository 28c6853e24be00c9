import type { HelpRequestView } from '@tung-nha/shared/help-request';

import { callApi } from '../api.ts';
import { useServerData } from '../server-data.ts';
import type { ServerData } from '../server-data.ts';

/** While a request is under way its screen must feel live; the chat tells the rest. */
const LIVE_MS = 3_000;
const LIST_MS = 15_000;

/** The requests this person has filed, newest first. */
export function useMyRequests(): ServerData<HelpRequestView[]> {
  return useServerData(
    'requests',
    () => callApi('listHelpRequests', { query: { role: 'resident' } }),
    LIST_MS,
  );
}

/** One request, asked for again every three seconds while the screen is seen. */
export function useRequest(id: string): ServerData<HelpRequestView> {
  return useServerData(`request/${id}`, () => callApi('readHelpRequest', { params: { id } }), LIVE_MS);
}
