import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router-dom';

import { now } from '../clock.ts';
import { PATHS } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { focusField } from '../ui/focus-field.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { STEP_TOLD, Steps } from '../ui/steps.tsx';
import { firstOpenStep, problemsOf, STEPS } from './draft-problems.ts';
import type { FieldId, Problems, Step } from './draft-problems.ts';
import type { Draft } from './draft.ts';
import { isBegun } from './draft.ts';
import { hasStartedAnew } from './draft-state.ts';
import { FORM_TEXTS } from './texts.ts';

const STEP_PATHS: Record<Step, string> = {
  what: PATHS.help,
  where: PATHS.helpWhere,
  how: PATHS.helpHow,
  send: PATHS.helpSend,
};

/** The address of one screen of the form. */
export function stepPath(step: Step): string {
  return STEP_PATHS[step];
}

interface FormStepProps {
  step: Step;
  draft: Draft;
  title: string;
  lead?: string;
  submitLabel?: string;
  busy?: string | undefined;
  onComplete: () => void;
  children: (problems: Problems) => ReactNode;
}

/** One screen of the request form: shows problems only after a try, and then leads to the first of them. */
export function FormStep({
  step,
  draft,
  title,
  lead,
  submitLabel,
  busy,
  onComplete,
  children,
}: FormStepProps) {
  const [tried, setTried] = useState(false);
  // Looked at once, on arrival: after sending, the draft is empty while this screen is still leaving.
  const [open] = useState(() => firstOpenStep(draft, step, now()));
  if (open !== null) return <Elsewhere draft={draft} open={open} />;
  const problems = tried ? problemsOf(draft, step, now()) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy !== undefined) return;
    setTried(true);
    const [first] = Object.keys(problemsOf(draft, step, now())) as FieldId[];
    if (first === undefined) onComplete();
    else focusField(first);
  };
  const number = STEPS.indexOf(step) + 1;
  return (
    <Page
      title={title}
      backTo={number === 1 ? PATHS.home : stepPath(STEPS[number - 2] ?? 'what')}
      toldWith={STEP_TOLD}
      above={<Steps step={number} total={STEPS.length} />}
      lead={lead}
      tabs={false}
      action={
        <Button submits="request-form" busy={busy}>
          {submitLabel ?? FORM_TEXTS.next}
        </Button>
      }
    >
      <SentBack />
      <form id="request-form" className="stack-loose" noValidate onSubmit={submit}>
        {children(problems)}
      </form>
    </Page>
  );
}

/** Where somebody belongs who cannot be on a later screen yet; whose phone has forgotten the draft is told so. */
function Elsewhere({ draft, open }: { draft: Draft; open: Step }) {
  if (isBegun(draft)) return <Navigate to={stepPath(open)} replace />;
  if (hasStartedAnew()) return <Navigate to={PATHS.home} replace />;
  return <Navigate to={stepPath('what')} replace state={{ failure: FORM_TEXTS.lost }} />;
}

/** Why the last screen sent the person back here, when Zalo withheld what it had promised. */
function SentBack() {
  const state = useLocation().state as { failure?: string } | null;
  return (
    <div role="alert">{state?.failure !== undefined && <Notice tone="warm">{state.failure}</Notice>}</div>
  );
}
