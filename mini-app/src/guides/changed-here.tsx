import { useGuideStates } from '../guide-states.ts';
import { Notice } from '../ui/notice.tsx';
import { FreshnessNotice } from './freshness-notice.tsx';
import { useGuideOnServer } from './guide-on-server.ts';
import { GUIDE_TEXTS_OF_SCREENS as TEXTS } from './texts.ts';

interface ChangedHereProps {
  guide: { slug: string; version: number; checkAgain: string };
  step: number;
}

/** The notice of an amber or red guide; where it is known which step was reported, only there. */
export function ChangedHere({ guide, step }: ChangedHereProps) {
  const state = useGuideStates().stateOf(guide);
  if (state === 'screenChanged') return <ReportedStep guide={guide} step={step} />;
  return <FreshnessNotice guide={guide} />;
}

function ReportedStep({ guide, step }: ChangedHereProps) {
  const data = useGuideOnServer(guide);
  if (data === undefined) return <FreshnessNotice guide={guide} />;
  return data.changedSteps.includes(step) ? <Notice tone="warm">{TEXTS.changedHere}</Notice> : null;
}
