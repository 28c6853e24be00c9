import { FRESHNESS_NOTICES } from '@tung-nha/shared/guide-freshness';

import { deviceMs } from '../clock.ts';
import { useGuideStates } from '../guide-states.ts';
import { whenInWords } from '../time-words.ts';
import { Notice } from '../ui/notice.tsx';
import { GUIDE_TEXTS_OF_SCREENS as TEXTS } from './texts.ts';

/** What readers are told above a guide that is amber or red; with its age when the server could not be asked. */
export function FreshnessNotice({ guide }: { guide: { slug: string; checkAgain: string } }) {
  const { stateOf, oldSince } = useGuideStates();
  const state = stateOf(guide);
  const words = FRESHNESS_NOTICES[state];
  if (words === undefined) return null;
  const age =
    oldSince === undefined ? null : whenInWords(new Date(oldSince).toISOString(), new Date(deviceMs()));
  return (
    <Notice tone={state === 'outOfDate' ? 'danger' : 'warm'}>
      <p>{words}</p>
      {age !== null && state === 'screenChanged' && <p className="small">{TEXTS.stateAge(age)}</p>}
    </Notice>
  );
}
