import { freshnessOf } from '@tung-nha/shared/guide-freshness';
import type { GuideState } from '@tung-nha/shared/guide-freshness';
import { localDay } from '@tung-nha/shared/quarter';
import { useCallback } from 'react';

import { callApiAsAnyone } from './api.ts';
import { now } from './clock.ts';
import { keepReply } from './keep-reply.ts';
import { useServerData } from './server-data.ts';
import { useCurrentWard } from './ward-state.ts';

const kept = new Map<string, ReturnType<typeof keepGuides>>();

function keepGuides(ward: string) {
  return keepReply('listGuides', `guides/${ward}`);
}

function keepingOf(ward: string) {
  const known = kept.get(ward) ?? keepGuides(ward);
  kept.set(ward, known);
  return known;
}

export interface GuideStates {
  /** How far a guide may be trusted today: by its own days, and by what the ward's people reported as far as is known. */
  stateOf: (guide: { slug: string; checkAgain: string }) => GuideState;
  /** Since when the reports are not renewed (device's clock, ms); undefined while they are new, or there are none. */
  oldSince: number | undefined;
}

/** The states of the guides in the chosen ward: asked from the server, kept for when there is no network. */
export function useGuideStates(): GuideStates {
  const ward = useCurrentWard().ward?.code ?? '';
  const { data, oldSince } = useServerData(
    `guides/${ward}`,
    () => callApiAsAnyone('listGuides', { query: ward === '' ? {} : { ward } }),
    { keeping: keepingOf(ward) },
  );
  const stateOf = useCallback(
    ({ slug, checkAgain }: { slug: string; checkAgain: string }) => {
      const own = freshnessOf({ checkAgain }, localDay(now()));
      return own === 'outOfDate' ? own : (data?.find((guide) => guide.slug === slug)?.state ?? own);
    },
    [data],
  );
  return { stateOf, oldSince };
}
