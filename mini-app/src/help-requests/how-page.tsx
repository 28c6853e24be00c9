import type { Mode } from '@tung-nha/shared/help-request';
import type { WardView } from '@tung-nha/shared/ward';
import { useNavigate } from 'react-router-dom';

import { ChoiceList } from '../ui/choice-list.tsx';
import { TextField } from '../ui/field.tsx';
import { AskZalo } from './ask-zalo.tsx';
import { useDraft } from './draft-state.ts';
import type { Draft } from './draft.ts';
import type { Problems } from './draft-problems.ts';
import { FormStep, stepPath } from './form-step.tsx';
import { NeedsWard } from './needs-ward.tsx';
import { FORM_TEXTS, MODE_WORDS } from './texts.ts';
import { WhenPart } from './when-part.tsx';

const TEXTS = FORM_TEXTS.how;

/** Third screen: the way of helping, and a phone number if one is wanted. */
export function HowPage() {
  return <NeedsWard>{(ward) => <HowForm ward={ward} />}</NeedsWard>;
}

interface PartProps {
  draft: Draft;
  change: (changed: Partial<Draft>) => void;
  problems: Problems;
}

function HowForm({ ward }: { ward: WardView }) {
  const { draft, change } = useDraft();
  const navigate = useNavigate();
  const modes = (Object.keys(MODE_WORDS) as Mode[])
    .filter((mode) => mode !== 'supportPoint' || ward.supportPoints.length > 0)
    .map((mode) => ({ value: mode, ...MODE_WORDS[mode] }));
  return (
    <FormStep step="how" draft={draft} title={TEXTS.title} onComplete={() => navigate(stepPath('send'))}>
      {(problems) => (
        <>
          <ChoiceList
            id="mode"
            label={TEXTS.mode}
            choices={modes}
            value={draft.mode}
            onChange={(mode) => change({ mode })}
            problem={problems.mode}
          />
          {draft.mode === 'supportPoint' && (
            <SupportPointPart ward={ward} draft={draft} change={change} problems={problems} />
          )}
          <WhenPart draft={draft} change={change} problems={problems} />
          <PhonePart draft={draft} change={change} problems={problems} />
        </>
      )}
    </FormStep>
  );
}

function SupportPointPart({ ward, draft, change, problems }: PartProps & { ward: WardView }) {
  return (
    <ChoiceList
      id="supportPoint"
      label={TEXTS.supportPoint}
      choices={ward.supportPoints.map(({ code, name, hours }) => ({ value: code, name, hint: hours }))}
      value={draft.supportPoint}
      onChange={(supportPoint) => change({ supportPoint, ward: ward.code })}
      problem={problems.supportPoint}
    />
  );
}

function PhonePart({ draft, change, problems }: PartProps) {
  return (
    <div className="stack">
      {!draft.usesZaloPhone && (
        <TextField
          id="phone"
          kind="tel"
          label={TEXTS.phone}
          hint={draft.mode === 'phone' ? TEXTS.phoneHintNeeded : TEXTS.phoneHint}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
          problem={problems.phone}
          maxLength={20}
        />
      )}
      <AskZalo
        kind="phone"
        given={draft.usesZaloPhone}
        onGiven={(usesZaloPhone) => change({ usesZaloPhone })}
        words={{ ask: TEXTS.zaloPhone, got: TEXTS.gotPhone, drop: TEXTS.dropPhone }}
      />
    </div>
  );
}
