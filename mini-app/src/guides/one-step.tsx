import type { GuideText } from '@tung-nha/shared/guide-view';
import { useNavigate } from 'react-router-dom';

import { useGuideProgress } from '../guide-progress-state.ts';
import { PATHS } from '../paths.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { STEP_TOLD, Steps } from '../ui/steps.tsx';
import { ChangedHere } from './changed-here.tsx';
import { useRecordingOf } from './guide-on-server.ts';
import { ScreenChanged } from './screen-changed.tsx';
import { StepWords } from './step-words.tsx';
import { GUIDE_TEXTS_OF_SCREENS as TEXTS } from './texts.ts';

interface OneStepProps {
  guide: GuideText;
  /** From 1. */
  step: number;
  onAll: () => void;
}

/** One step on the whole screen, with both ways on in reach of the thumb: done, or stuck. */
export function OneStep({ guide, step, onAll }: OneStepProps) {
  const { slug } = guide;
  const shown = guide.steps[step - 1];
  const navigate = useNavigate();
  const { stepDone } = useGuideProgress();
  useRecordingOf(guide, step);
  if (shown === undefined) return null;
  const did = () => {
    stepDone(guide, step, true);
    navigate(step === guide.steps.length ? PATHS.guideDone(slug) : PATHS.guideStep(slug, step + 1));
  };
  return (
    <Page
      title={shown.title}
      name={`${TEXTS.stepNumber(step)}, ${guide.short}`}
      backTo={PATHS.guide(slug)}
      toldWith={STEP_TOLD}
      above={
        <>
          <p className="small soft">{guide.short}</p>
          <Steps step={step} total={guide.steps.length} />
        </>
      }
      tabs={false}
      action={
        <div className="button-row">
          <ButtonLink to={PATHS.helpStuckAt(slug, step)} look="quiet">
            {TEXTS.stuck}
          </ButtonLink>
          <Button onPress={did}>{TEXTS.did}</Button>
        </div>
      }
    >
      <ChangedHere guide={guide} step={step} />
      <StepWords step={shown} id={`step-${step}`} />
      <div className="stack">
        {step > 1 && (
          <ButtonLink to={PATHS.guideStep(slug, step - 1)} look="quiet" icon="back">
            {TEXTS.previous}
          </ButtonLink>
        )}
        <Button look="quiet" icon="list" onPress={onAll}>
          {TEXTS.showAll}
        </Button>
        <ScreenChanged key={step} slug={slug} step={step} />
      </div>
    </Page>
  );
}
