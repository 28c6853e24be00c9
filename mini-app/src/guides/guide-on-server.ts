import type { GuideView } from '@tung-nha/shared/guide-view';

import { callApiAsAnyone } from '../api.ts';
import { BUILD } from '../build-settings.ts';
import { useOwnRecording } from '../recording.ts';
import { useServerData } from '../server-data.ts';
import { useCurrentWard } from '../ward-state.ts';

interface GuideNow {
  slug: string;
  version: number;
}

/** What only the server knows of a guide: reported steps and recordings. Undefined without network or for other words than ours. */
export function useGuideOnServer({ slug, version }: GuideNow): GuideView | undefined {
  const ward = useCurrentWard().ward?.code;
  const { data } = useServerData(`guide-now/${slug}/${ward ?? ''}`, () =>
    callApiAsAnyone('readGuide', { params: { slug }, query: ward === undefined ? {} : { ward } }),
  );
  return data?.version === version ? data : undefined;
}

/** Lets the listen button play the recording of a step (0 = the first page), where there is one. */
export function useRecordingOf(guide: GuideNow, step: number): void {
  const ward = useCurrentWard().ward?.code;
  const recorded = useGuideOnServer(guide)?.audio?.includes(step) === true;
  const place = ward === undefined ? '' : `?ward=${encodeURIComponent(ward)}`;
  useOwnRecording(recorded ? `${BUILD.apiUrl}/api/guides/${guide.slug}/audio/${step}${place}` : null);
}
