import type { GuideView } from '@tung-nha/shared/guide-view';
import { createContext, useContext, useMemo } from 'react';

import { callApiAsAnyone } from '../api.ts';
import { BUILD } from '../build-settings.ts';
import { keepReply } from '../keep-reply.ts';
import type { Keeping } from '../keep-reply.ts';
import { useOwnRecording } from '../recording.ts';
import { useServerData } from '../server-data.ts';
import { useCurrentWard } from '../ward-state.ts';

interface GuideNow {
  slug: string;
  version: number;
}

/** What the server last said of the guide on the screen, asked once for all parts of it. */
export const ServersGuide = createContext<GuideView | undefined>(undefined);

/**
 * The server's guide beside the one that came with the app: as it is now, or without network as it was kept. Kept is only what
 * is newer than ours: the rest is in the app anyway.
 */
export function useServersGuide({ slug, version }: GuideNow): GuideView | undefined {
  const ward = useCurrentWard().ward?.code;
  const keeping = useMemo(
    () => keepNewer(`newer-guide/${slug}/${ward ?? ''}`, version),
    [slug, ward, version],
  );
  return useServerData(
    `guide-now/${slug}/${ward ?? ''}`,
    () => callApiAsAnyone('readGuide', { params: { slug }, query: ward === undefined ? {} : { ward } }),
    { keeping },
  ).data;
}

function keepNewer(key: string, version: number): Keeping<GuideView> {
  const kept = keepReply('readGuide', key);
  return { read: kept.read, write: (guide) => guide.version > version && kept.write(guide) };
}

/** What only the server knows of a guide: reported steps and recordings. Undefined without network or for other words than ours. */
export function useGuideOnServer({ slug, version }: GuideNow): GuideView | undefined {
  const guide = useContext(ServersGuide);
  return guide?.slug === slug && guide.version === version ? guide : undefined;
}

/** Lets the listen button play the recording of a step (0 = the first page), where there is one. */
export function useRecordingOf(guide: GuideNow, step: number): void {
  const ward = useCurrentWard().ward?.code;
  const recorded = useGuideOnServer(guide)?.audio?.includes(step) === true;
  const place = ward === undefined ? '' : `?ward=${encodeURIComponent(ward)}`;
  useOwnRecording(recorded ? `${BUILD.apiUrl}/api/guides/${guide.slug}/audio/${step}${place}` : null);
}
