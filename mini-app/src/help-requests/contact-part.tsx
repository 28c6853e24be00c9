import type { HelpRequestView } from '@tung-nha/shared/help-request';
import { useState } from 'react';
import type { FormEvent } from 'react';

import { callApi } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { focusField } from '../ui/focus-field.ts';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { isPhoneNumber } from './draft-problems.ts';
import { PROBLEM_TEXTS } from './problem-texts.ts';
import { CONTACT_TEXTS as TEXTS, FORM_TEXTS } from './texts.ts';

interface ContactPartProps {
  id: string;
  onCorrected: (request: HelpRequestView) => void;
}

/**
 * Mending how one is reached while somebody may still come (L-18). The old contact is not shown: it was given once, and what
 * is left empty stays as it was.
 */
export function ContactPart({ id, onCorrected }: ContactPartProps) {
  const [phone, setPhone] = useState('');
  const [landmark, setLandmark] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [saved, setSaved] = useState(false);
  const { busy, failure, run } = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemOf(phone, landmark);
    setProblem(wrong);
    setSaved(false);
    if (wrong !== undefined) {
      focusField('new-phone');
      return;
    }
    const body = {
      ...(phone.trim() === '' ? {} : { phone }),
      ...(landmark.trim() === '' ? {} : { landmark: landmark.trim() }),
    };
    run(
      () => callApi('correctContact', { params: { id }, body }),
      (request) => {
        setSaved(true);
        onCorrected(request);
      },
    );
  };
  return (
    <details className="reasons">
      <summary>{TEXTS.title}</summary>
      <form id="contact-form" className="stack" noValidate onSubmit={submit}>
        <p className="soft">{TEXTS.why}</p>
        <TextField
          id="new-phone"
          kind="tel"
          label={FORM_TEXTS.how.phone}
          value={phone}
          onChange={setPhone}
          problem={problem}
          maxLength={20}
        />
        <TextField
          id="new-landmark"
          label={FORM_TEXTS.where.landmark}
          value={landmark}
          onChange={setLandmark}
          maxLength={300}
        />
        <LiveRegion>{saved && <Notice icon="check">{TEXTS.saved}</Notice>}</LiveRegion>
        <div role="alert">{failure !== null && <Notice tone="danger">{failure}</Notice>}</div>
        <Button look="quiet" submits="contact-form" busy={busy ? TEXTS.saving : undefined}>
          {TEXTS.save}
        </Button>
      </form>
    </details>
  );
}

function problemOf(phone: string, landmark: string): string | undefined {
  if (phone.trim() === '') return landmark.trim() === '' ? TEXTS.missing : undefined;
  return isPhoneNumber(phone) ? undefined : PROBLEM_TEXTS.phoneWrong;
}
