import type { HelpRequestView } from '@tung-nha/shared/help-request';
import { useState } from 'react';
import type { FormEvent } from 'react';

import { callApi } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { TextField } from '../ui/field.tsx';
import { focusField } from '../ui/focus-field.ts';
import { Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { OFFER_TEXTS } from './texts.ts';

type YesNo = 'yes' | 'no';
interface Answers {
  did: string;
  managedAlone: YesNo | null;
  newHousehold: YesNo | null;
}

const YES_NO = [
  { value: 'yes', name: OFFER_TEXTS.yes },
  { value: 'no', name: OFFER_TEXTS.no },
] as const;
const ALONE = [
  { value: 'yes', name: OFFER_TEXTS.alone },
  { value: 'no', name: OFFER_TEXTS.notAlone },
] as const;

interface FinishFormProps {
  id: string;
  onFinished: (request: HelpRequestView) => void;
  onFailed: () => void;
}

/** The three short questions that turn a request into a counted support turn (design §4). */
export function FinishForm({ id, onFinished, onFailed }: FinishFormProps) {
  const [answers, setAnswers] = useState<Answers>({ did: '', managedAlone: null, newHousehold: null });
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useAction();
  const missing = missingIn(answers);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = missing;
    if (first !== undefined) {
      focusField(first);
      return;
    }
    const body = {
      did: answers.did.trim(),
      managedAlone: answers.managedAlone === 'yes',
      newHousehold: answers.newHousehold === 'yes',
    };
    run(() => callApi('completeHelpRequest', { params: { id }, body }), onFinished, onFailed);
  };
  return (
    <form id="finish-form" className="stack" noValidate onSubmit={submit}>
      <h2>{OFFER_TEXTS.finishTitle}</h2>
      <Questions
        answers={answers}
        change={(changed) => setAnswers((before) => ({ ...before, ...changed }))}
        missing={tried ? missing : []}
      />
      <div role="alert">{failure !== null && <Notice tone="danger">{failure}</Notice>}</div>
      <Button submits="finish-form" icon="check" busy={busy ? OFFER_TEXTS.finishing : undefined}>
        {OFFER_TEXTS.finish}
      </Button>
    </form>
  );
}

interface QuestionsProps {
  answers: Answers;
  change: (changed: Partial<Answers>) => void;
  missing: (keyof Answers)[];
}

function Questions({ answers, change, missing }: QuestionsProps) {
  const problem = (field: keyof Answers) =>
    missing.includes(field) ? OFFER_TEXTS.missing[field] : undefined;
  return (
    <>
      <TextField
        id="did"
        label={OFFER_TEXTS.did}
        hint={OFFER_TEXTS.didHint}
        value={answers.did}
        onChange={(did) => change({ did })}
        problem={problem('did')}
        maxLength={500}
        lines
      />
      <ChoiceList
        id="managedAlone"
        label={OFFER_TEXTS.managedAlone}
        choices={ALONE}
        value={answers.managedAlone}
        onChange={(managedAlone) => change({ managedAlone })}
        problem={problem('managedAlone')}
      />
      <ChoiceList
        id="newHousehold"
        label={OFFER_TEXTS.newHousehold}
        choices={YES_NO}
        value={answers.newHousehold}
        onChange={(newHousehold) => change({ newHousehold })}
        problem={problem('newHousehold')}
      />
    </>
  );
}

function missingIn(answers: Answers): (keyof Answers)[] {
  const fields: (keyof Answers)[] = ['did', 'managedAlone', 'newHousehold'];
  return fields.filter((field) => answers[field] === null || answers[field].trim() === '');
}
