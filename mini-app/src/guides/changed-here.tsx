import { callApiAsAnyone } from '../api.ts';
import { useGuideStates } from '../guide-states.ts';
import { useServerData } from '../server-data.ts';
import { Notice } from '../ui/notice.tsx';
import { useCurrentWard } from '../ward-state.ts';
import { FreshnessNotice } from './freshness-notice.tsx';
import { GUIDE_TEXTS_OF_SCREENS as TEXTS } from './texts.ts';

interface ChangedHereProps {
  guide: { slug: string; checkAgain: string };
  step: number;
}

/** The notice of an amber or red guide; where it is known which step was reported, only there. */
export function ChangedHere({ guide, step }: ChangedHereProps) {
  const state = useGuideStates().stateOf(guide);
  if (state === 'screenChanged') return <ReportedStep guide={guide} step={step} />;
  return <FreshnessNotice guide={guide} />;
}

function ReportedStep({ guide, step }: ChangedHereProps) {
  const ward = useCurrentWard().ward?.code;
  const { data } = useServerData(`changed-steps/${guide.slug}/${ward ?? ''}`, () =>
    callApiAsAnyone('readGuide', { params: { slug: guide.slug }, query: ward === undefined ? {} : { ward } }),
  );
  if (data === undefined) return <FreshnessNotice guide={guide} />;
  return data.changedSteps.includes(step) ? <Notice tone="warm">{TEXTS.changedHere}</Notice> : null;
}
