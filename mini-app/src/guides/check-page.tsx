import type { GuideText } from '@tung-nha/shared/guide-view';
import { useState } from 'react';

import { useGuideProgress } from '../guide-progress-state.ts';
import { CheckQuestions } from './check-questions.tsx';
import { CheckResult } from './check-result.tsx';
import { GuideScreen } from './guide-screen.tsx';

export type CheckTime = 'before' | 'after';

/** Three questions before or after a guide (S-105): for oneself, kept on this phone, no official confirmation. */
export function CheckPage({ when }: { when: CheckTime }) {
  return <GuideScreen>{(guide) => <Check key={guide.slug + when} guide={guide} when={when} />}</GuideScreen>;
}

function Check({ guide, when }: { guide: GuideText; when: CheckTime }) {
  const [answers, setAnswers] = useState<number[] | null>(null);
  const { checked } = useGuideProgress();
  if (answers !== null) {
    return <CheckResult guide={guide} when={when} answers={answers} onAgain={() => setAnswers(null)} />;
  }
  return (
    <CheckQuestions
      guide={guide}
      when={when}
      onAnswered={(given) => {
        checked(guide, when, rightOf(guide, given));
        setAnswers(given);
      }}
    />
  );
}

/** How many of the answers, counted from 1, are right. */
export function rightOf({ questions }: Pick<GuideText, 'questions'>, answers: number[]): number {
  return questions.filter(({ right }, index) => answers[index] === right).length;
}
