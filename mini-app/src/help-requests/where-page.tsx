import type { WardView } from '@tung-nha/shared/ward';
import { useNavigate } from 'react-router-dom';

import { wardTitle } from '../ward-state.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { AskZalo } from './ask-zalo.tsx';
import { useDraft } from './draft-state.ts';
import { UNKNOWN_NEIGHBOURHOOD } from './draft.ts';
import { FormStep, stepPath } from './form-step.tsx';
import { FORM_TEXTS } from './texts.ts';
import { NeedsWard } from './needs-ward.tsx';

const TEXTS = FORM_TEXTS.where;

/** Second screen: where help is needed. A list and words always suffice; the phone's place is an offer. */
export function WherePage() {
  return <NeedsWard>{(ward) => <WhereForm ward={ward} />}</NeedsWard>;
}

function WhereForm({ ward }: { ward: WardView }) {
  const { draft, change } = useDraft();
  const navigate = useNavigate();
  const options = [
    ...ward.neighbourhoods.map(({ code, name }) => ({ value: code, name })),
    { value: UNKNOWN_NEIGHBOURHOOD, name: TEXTS.unknown },
  ];
  return (
    <FormStep
      step="where"
      draft={draft}
      title={TEXTS.title}
      lead={TEXTS.lead}
      onComplete={() => navigate(stepPath('how'))}
    >
      {(problems) => (
        <>
          <SelectField
            id="neighbourhood"
            label={TEXTS.neighbourhood(ward.neighbourhoodLabel)}
            hint={`${wardTitle(ward)}, ${ward.province}`}
            blank={TEXTS.choose}
            options={options}
            value={options.some(({ value }) => value === draft.neighbourhood) ? draft.neighbourhood : ''}
            onChange={(neighbourhood) => change({ neighbourhood })}
            problem={problems.neighbourhood}
          />
          <TextField
            id="landmark"
            label={TEXTS.landmark}
            hint={TEXTS.landmarkHint}
            value={draft.landmark}
            onChange={(landmark) => change({ landmark })}
            problem={problems.landmark}
            maxLength={300}
          />
          <AskZalo
            kind="place"
            given={draft.usesMyPlace}
            onGiven={(usesMyPlace) => change({ usesMyPlace })}
            words={{ ask: TEXTS.myPlace, why: TEXTS.myPlaceWhy, got: TEXTS.gotPlace, drop: TEXTS.dropPlace }}
          />
        </>
      )}
    </FormStep>
  );
}
