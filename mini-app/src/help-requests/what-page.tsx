import type { Topic } from '@tung-nha/shared/help-request';
import { useNavigate } from 'react-router-dom';

import { ChatButton } from '../chat-button.tsx';
import { TOPIC_WORDS } from '../topic-words.ts';
import { Button } from '../ui/button.tsx';
import { CheckRow } from '../ui/check-row.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { TextField } from '../ui/field.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { AwayPart } from './away-part.tsx';
import { useDraft } from './draft-state.ts';
import type { Draft } from './draft.ts';
import { FormStep, stepPath } from './form-step.tsx';
import { usePrefill } from './prefill.ts';
import type { FindGuide } from './prefill.ts';
import { FORM_TEXTS } from './texts.ts';

const TEXTS = FORM_TEXTS.what;
const TOPICS = Object.entries(TOPIC_WORDS).map(([value, { name, icon }]) => ({
  value: value as Topic,
  name,
  icon,
}));

/** First screen of the form: which task. A tile, a guide or a deep link may have chosen already. */
export function WhatPage({ findGuide }: { findGuide: FindGuide }) {
  const { draft, change } = useDraft();
  const navigate = useNavigate();
  usePrefill(findGuide);
  return (
    <FormStep step="what" draft={draft} title={TEXTS.title} onComplete={() => navigate(stepPath('where'))}>
      {(problems) => (
        <>
          <AwayPart />
          {draft.guideSlug !== '' && <Stuck draft={draft} change={change} />}
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
          <Voice />
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

/** The guide and step the person comes from, said back to them, with a way to drop it. */
function Stuck({ draft, change }: { draft: Draft; change: (changed: Partial<Draft>) => void }) {
  return (
    <div className="stack-tight">
      <Notice icon="pin">
        <strong>{draft.stuckAt}</strong>
      </Notice>
      <Button look="quiet" onPress={() => change({ guideSlug: '', step: 0, stuckAt: '' })}>
        {TEXTS.notStuck}
      </Button>
    </div>
  );
}

/** For those who would rather speak than write. */
function Voice() {
  return (
    <section className="stack-tight">
      <h2>{TEXTS.voiceTitle}</h2>
      <p>{TEXTS.voiceWhy}</p>
      <ChatButton message={TEXTS.voiceMessage}>{TEXTS.voice}</ChatButton>
    </section>
  );
}
