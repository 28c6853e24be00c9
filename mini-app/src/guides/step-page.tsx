import type { GuideText } from '@tung-nha/shared/guide-view';
import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router-dom';
import { useRecoilState } from 'recoil';

import { useGuideProgress } from '../guide-progress-state.ts';
import { PATHS } from '../paths.ts';
import { AllSteps } from './all-steps.tsx';
import { GuideScreen } from './guide-screen.tsx';
import { OneStep } from './one-step.tsx';
import { readingModeState } from './reading-mode-state.ts';

/** The steps of a guide, from the one the address names: one a screen, or all in a list. */
export function StepPage() {
  const { step = '' } = useParams();
  return <GuideScreen>{(guide) => <Steps guide={guide} step={Number(step)} />}</GuideScreen>;
}

function Steps({ guide, step }: { guide: GuideText; step: number }) {
  const [mode, setMode] = useRecoilState(readingModeState);
  const { opened } = useGuideProgress();
  const { slug, version } = guide;
  const exists = guide.steps[step - 1] !== undefined;
  useEffect(() => {
    if (exists) opened({ slug, version }, step);
  }, [opened, slug, version, step, exists]);
  // A printed code may name a step that a newer version no longer has.
  if (!exists) return <Navigate to={PATHS.guide(slug)} replace />;
  return mode === 'all' ? (
    <AllSteps guide={guide} step={step} onOne={() => setMode('one')} />
  ) : (
    <OneStep guide={guide} step={step} onAll={() => setMode('all')} />
  );
}
