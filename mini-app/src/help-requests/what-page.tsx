import type { Topic } from '@tung-nha/shared/help-request';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';

import { TOPIC_WORDS } from '../topic-words.ts';
import { CheckRow } from '../ui/check-row.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { TextField } from '../ui/field.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useDraft } from './draft-state.ts';
import type { Draft } from './draft.ts';
import { FormStep, stepPath } from './form-step.tsx';
import { FORM_TEXTS } from './texts.ts';

const TEXTS = FORM_TEXTS.what;
const TOPICS = Object.entries(TOPIC_WORDS).map(([value, { name, icon }]) => ({
  value: value as Topic,
  name,
  icon,
}));

/** First screen of the form: which task. A tile or a deep link may have chosen already. */
export function WhatPage() {
  const { draft, change } = useDraft();
  const navigate = useNavigate();
  usePrefill(change);
  return (
    <FormStep step="what" draft={draft} title={TEXTS.title} onComplete={() => navigate(stepPath('where'))}>
      {(problems) => (
        <>
          <ChoiceList
            id="topic"
            label={TEXTS.topic}
            choices={TOPICS}
            value={draft.topic}
            onChange={(topic) => change({ topic, urgent: false })}
            problem={problems.topic}
            twoColumns
          />
          {draft.topic === 'scam' && <Urgent draft={draft} change={change} />}
          <TextField
            id="note"
            label={TEXTS.note}
            hint={draft.topic === 'other' ? TEXTS.noteHintNeeded : TEXTS.noteHint}
            value={draft.note}
            onChange={(note) => change({ note })}
            problem={problems.note}
            maxLength={1000}
            lines
          />
        </>
      )}
    </FormStep>
  );
}

function Urgent({ draft, change }: { draft: Draft; change: (changed: Partial<Draft>) => void }) {
  return (
    <div className="stack-tight">
      <CheckRow id="urgent" checked={draft.urgent} onChange={(urgent) => change({ urgent })}>
        {TEXTS.urgent}
      </CheckRow>
      <LiveRegion>{draft.urgent && <Notice tone="danger">{TEXTS.urgentAdvice}</Notice>}</LiveRegion>
    </div>
  );
}

/** Takes the topic of a tile (`?topic=`) or the desk of a printed code (`?at=`) into the draft. */
function usePrefill(change: (changed: Partial<Draft>) => void) {
  const [params, setParams] = useSearchParams();
  const topic = params.get('topic');
  const at = params.get('at');
  useEffect(() => {
    if (topic === null && at === null) return;
    if (topic !== null && topic in TOPIC_WORDS) change({ topic: topic as Topic, urgent: false });
    if (at !== null) change({ mode: 'supportPoint', supportPoint: at });
    setParams({}, { replace: true });
  }, [topic, at, change, setParams]);
}
