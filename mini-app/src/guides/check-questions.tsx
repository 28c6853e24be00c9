import type { GuideText } from '@tung-nha/shared/guide-view';
import { PRACTICE_ONLY } from '@tung-nha/shared/learning-path';
import { useState } from 'react';
import type { FormEvent } from 'react';

import { PATHS } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { focusField } from '../ui/focus-field.ts';
import { Page } from '../ui/page.tsx';
import { CHECK_TEXTS } from './texts.ts';

interface CheckQuestionsProps {
  guide: GuideText;
  when: 'before' | 'after';
  /** The chosen answers, counted from 1. */
  onAnswered: (answers: number[]) => void;
}

/** The three questions, below one another. */
export function CheckQuestions({ guide, when, onAnswered }: CheckQuestionsProps) {
  const [given, give] = useState<Record<number, string>>({});
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = guide.questions.findIndex((_, index) => given[index] === undefined);
    setTried(true);
    if (missing >= 0) focusField(`question-${missing}`);
    else onAnswered(guide.questions.map((_, index) => Number(given[index])));
  };
  return (
    <Page
      title={CHECK_TEXTS[when]}
      lead={PRACTICE_ONLY}
      backTo={PATHS.guide(guide.slug)}
      tabs={false}
      action={<Button submits="questions">{CHECK_TEXTS.see}</Button>}
    >
      <form id="questions" className="stack-loose" noValidate onSubmit={submit}>
        {guide.questions.map(({ ask, answers }, index) => (
          <ChoiceList
            key={ask}
            id={`question-${index}`}
            label={`${index + 1}. ${ask}`}
            choices={answers.map((name, at) => ({ value: String(at + 1), name }))}
            value={given[index] ?? null}
            onChange={(answer) => give((before) => ({ ...before, [index]: answer }))}
            problem={tried && given[index] === undefined ? CHECK_TEXTS.missing : undefined}
          />
        ))}
      </form>
    </Page>
  );
}
