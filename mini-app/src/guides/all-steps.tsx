import type { GuideText } from '@tung-nha/shared/guide-view';
import { useEffect, useRef } from 'react';

import { doneSteps } from '../guide-progress.ts';
import { useGuideProgress } from '../guide-progress-state.ts';
import { PATHS } from '../paths.ts';
import { About } from '../ui/about.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { ChangedHere } from './changed-here.tsx';
import { ScreenChanged } from './screen-changed.tsx';
import { StepWords } from './step-words.tsx';
import { GUIDE_TEXTS_OF_SCREENS as TEXTS } from './texts.ts';

interface AllStepsProps {
  guide: GuideText;
  /** The step to begin at, from 1. */
  step: number;
  onOne: () => void;
}

/** All steps below one another, each with its own “done” and “stuck”. */
export function AllSteps({ guide, step, onOne }: AllStepsProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // After the page has put the focus on its heading.
    const at = setTimeout(() => step > 1 && list.current?.children[step - 1]?.scrollIntoView(), 0);
    return () => clearTimeout(at);
  }, [step]);
  return (
    <Page
      title={guide.title}
      backTo={PATHS.guide(guide.slug)}
      tabs={false}
      action={
        <div className="button-row">
          <ButtonLink to={PATHS.help} look="quiet">
            {TEXTS.needHelp}
          </ButtonLink>
          <ButtonLink to={PATHS.guideDone(guide.slug)} icon="check">
            {TEXTS.finish}
          </ButtonLink>
        </div>
      }
    >
      <Button look="quiet" icon="phone" onPress={onOne}>
        {TEXTS.showOne}
      </Button>
      <ol className="stack-loose" ref={list}>
        {guide.steps.map(({ title }, index) => (
          <li key={title} className="step-in-list">
            <StepInList guide={guide} step={index + 1} />
          </li>
        ))}
      </ol>
    </Page>
  );
}

function StepInList({ guide, step }: { guide: GuideText; step: number }) {
  const { all, stepDone } = useGuideProgress();
  const shown = guide.steps[step - 1];
  if (shown === undefined) return null;
  const done = doneSteps(all, guide).includes(step);
  return (
    <section className="card" aria-labelledby={`title-${step}`}>
      <p className="small soft">{TEXTS.stepNumber(step)}</p>
      <h2 id={`title-${step}`}>{shown.title}</h2>
      <ChangedHere guide={guide} step={step} />
      <StepWords step={shown} id={`step-${step}`} />
      <div className="button-row">
        <ButtonLink to={PATHS.helpStuckAt(guide.slug, step)} look="quiet">
          {TEXTS.stuck}
          <About>{shown.title}</About>
        </ButtonLink>
        <Button
          look={done ? 'main' : 'quiet'}
          pressed={done}
          icon="check"
          onPress={() => stepDone(guide, step, !done)}
        >
          {TEXTS.did}
          <About>{shown.title}</About>
        </Button>
      </div>
      <ScreenChanged slug={guide.slug} step={step} about={shown.title} />
    </section>
  );
}
