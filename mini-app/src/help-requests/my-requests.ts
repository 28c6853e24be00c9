import type { HelpRequestView } from '@tung-nha/shared/help-request';

import { callApi } from '../api.ts';
import { keepReply } from '../keep-reply.ts';
import type { Keeping } from '../keep-reply.ts';
import { useServerData } from '../server-data.ts';
import type { ServerData } from '../server-data.ts';

/** While a request is under way its screen must feel live; the chat tells the rest. */
const LIVE_MS = 3_000;
const LIST_MS = 15_000;

/** Phone and place are not needed to know where a request stands, so they do not lie about on the phone. */
const KEPT_LIST = keepReply('listHelpRequests', 'requests', (requests) =>
  requests.map(({ contact: _contact, ...rest }) => rest),
);

/** The requests this person has filed, newest first; without network as they were last seen. */
export function useMyRequests(): ServerData<HelpRequestView[]> {
  return useServerData('requests', () => callApi('listHelpRequests', { query: { role: 'resident' } }), {
    everyMs: LIST_MS,
    keeping: KEPT_LIST,
  });
}

/** One request, asked for again every three seconds while the screen is seen. */
export function useRequest(id: string): ServerData<HelpRequestView> {
  return useServerData(`request/${id}`, () => callApi('readHelpRequest', { params: { id } }), {
    everyMs: LIVE_MS,
    keeping: keptRequest(id),
  });
}

/** The request as the kept list has it. */
function keptRequest(id: string): Keeping<HelpRequestView> {
  return {
    read: async () => {
      const list = await KEPT_LIST.read();
      const found = list?.data.find((request) => request.id === id);
      return list && found && { data: found, at: list.at };
    },
    write: () => undefined,
  };
}
