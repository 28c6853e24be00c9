import type { AnnouncementView } from '@tung-nha/shared/announcement';

import { callApiAsAnyone } from '../api.ts';
import type { ApiResult } from '../api-result.ts';
import { keepReply } from '../keep-reply.ts';
import { useServerData } from '../server-data.ts';
import type { ServerData } from '../server-data.ts';
import { useCurrentWard } from '../ward-state.ts';

const EVERY_MS = 60_000;
const NONE: ApiResult<AnnouncementView[]> = { ok: true, reply: [] };
const kept = new Map<string, ReturnType<typeof keepAnnouncements>>();

function keepAnnouncements(ward: string) {
  return keepReply('listAnnouncements', `announcements/${ward}`);
}

/** A warning must be there when the network is not: each ward's under its own name, and never the “none” of no ward. */
function keepingOf(ward: string | undefined) {
  if (ward === undefined) return {};
  const known = kept.get(ward) ?? keepAnnouncements(ward);
  kept.set(ward, known);
  return { keeping: known };
}

/** What the ward tells its residents now, warnings first; nothing while no ward is chosen. */
export function useAnnouncements(): ServerData<AnnouncementView[]> {
  const { ward } = useCurrentWard();
  const code = ward?.code;
  const load = () =>
    code === undefined
      ? Promise.resolve(NONE)
      : callApiAsAnyone('listAnnouncements', { query: { ward: code } });
  return useServerData(`announcements/${code ?? ''}`, load, { everyMs: EVERY_MS, ...keepingOf(code) });
}

/** One of them, or of another ward. Where it cannot be asked for, its words as the list had them: they are all in there. */
export function useAnnouncement(id: string): ServerData<AnnouncementView> {
  const asked = useServerData(`announcement/${id}`, () =>
    callApiAsAnyone('readAnnouncement', { params: { id }, query: {} }),
  );
  const { data: listed, oldSince } = useAnnouncements();
  const known = listed?.find((one) => one.id === id);
  const isGone = asked.failure?.because === 'not_found';
  return asked.data === undefined && known !== undefined && !isGone
    ? { ...asked, data: known, oldSince }
    : asked;
}
