import type { GuideText } from '@tung-nha/shared/guide-view';
import { PRACTICE_ONLY } from '@tung-nha/shared/learning-path';
import { useEffect, useRef } from 'react';

import { useGuideProgress } from '../guide-progress-state.ts';
import { PATHS } from '../paths.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Page } from '../ui/page.tsx';
import { CHECK_TEXTS, GUIDE_TEXTS_OF_SCREENS } from './texts.ts';

interface CheckResultProps {
  guide: GuideText;
  when: 'before' | 'after';
  answers: number[];
  onAgain: () => void;
}

/** What was right, and why; told gently, for nobody else to see. */
export function CheckResult({ guide, when, answers, onAgain }: CheckResultProps) {
  const result = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    result.current?.focus({ preventScroll: true });
  }, []);
  const { slug, questions } = guide;
  const progress = useGuideProgress().all[slug];
  const right = questions.filter((question, index) => question.right === answers[index]).length;
  const few = when === 'before' ? CHECK_TEXTS.fewRightBefore : CHECK_TEXTS.fewRightAfter;
  return (
    <Page
      title={CHECK_TEXTS[when]}
      backTo={PATHS.guide(slug)}
      tabs={false}
      action={
        when === 'before' ? (
          <ButtonLink to={PATHS.guide(slug)}>{CHECK_TEXTS.toGuide}</ButtonLink>
        ) : (
          <ButtonLink to={PATHS.home}>{GUIDE_TEXTS_OF_SCREENS.toHome}</ButtonLink>
        )
      }
    >
      <div className="card">
        <p className="status-title" ref={result} tabIndex={-1}>
          <strong>{CHECK_TEXTS.result(right)}</strong>
        </p>
        <p>{right === questions.length ? CHECK_TEXTS.allRight : few}</p>
        {when === 'after' && progress?.before !== undefined && (
          <p className="soft">{CHECK_TEXTS.compared(progress.before, right)}</p>
        )}
      </div>
      <ol className="stack">
        {questions.map((question, index) => (
          <li key={question.ask}>
            <Answered question={question} answer={answers[index] ?? 0} />
          </li>
        ))}
      </ol>
      <Button look="quiet" icon="again" onPress={onAgain}>
        {CHECK_TEXTS.again}
      </Button>
      <p className="small soft">{PRACTICE_ONLY}</p>
    </Page>
  );
}

function Answered({ question, answer }: { question: GuideText['questions'][number]; answer: number }) {
  const isRight = question.right === answer;
  return (
    <div className="card">
      <p className={isRight ? 'tag' : 'tag tag-warm'}>
        <Icon name={isRight ? 'check' : 'info'} />
        {isRight ? CHECK_TEXTS.right : CHECK_TEXTS.notQuite}
      </p>
      <h2>{question.ask}</h2>
      {!isRight && <p>{CHECK_TEXTS.answer(question.answers[question.right - 1] ?? '')}</p>}
      <p className="soft">{question.why}</p>
    </div>
  );
}
