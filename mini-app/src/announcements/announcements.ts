import type { AnnouncementView } from '@tung-nha/shared/announcement';

import { callApiAsAnyone } from '../api.ts';
import type { ApiResult } from '../api-result.ts';
import { keepReply } from '../keep-reply.ts';
import { useServerData } from '../server-data.ts';
import type { ServerData } from '../server-data.ts';
import { useCurrentWard } from '../ward-state.ts';

/** A warning must be there when the network is not. */
const KEPT = keepReply('listAnnouncements', 'announcements');
const EVERY_MS = 60_000;
const NONE: ApiResult<AnnouncementView[]> = { ok: true, reply: [] };

/** What the ward tells its residents now, warnings first; nothing while no ward is chosen. */
export function useAnnouncements(): ServerData<AnnouncementView[]> {
  const { ward } = useCurrentWard();
  const code = ward?.code;
  const load = () =>
    code === undefined
      ? Promise.resolve(NONE)
      : callApiAsAnyone('listAnnouncements', { query: { ward: code } });
  return useServerData(`announcements/${code ?? ''}`, load, { everyMs: EVERY_MS, keeping: KEPT });
}
