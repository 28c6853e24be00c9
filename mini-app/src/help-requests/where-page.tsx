import type { WardView } from '@tung-nha/shared/ward';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';

import { ownNeighbourhood } from '../own-neighbourhood.ts';
import { wardTitle } from '../ward-state.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { AskZalo } from './ask-zalo.tsx';
import { useDraft } from './draft-state.ts';
import { neighbourhoodIn, UNKNOWN_NEIGHBOURHOOD } from './draft.ts';
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
  const own = ownNeighbourhood(ward.code);
  useChoiceOfThisWard(ward);
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
            hint={
              draft.neighbourhood !== '' && draft.neighbourhood === own
                ? TEXTS.asLastTime
                : `${wardTitle(ward)}, ${ward.province}`
            }
            blank={TEXTS.choose}
            options={options}
            value={draft.neighbourhood}
            onChange={(neighbourhood) => change({ neighbourhood, ward: ward.code })}
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

/**
 * Chooses, on arrival, the neighbourhood this person named as theirs, unless another one of the ward is chosen already: they
 * see it in the list and can choose another, or none.
 */
function useChoiceOfThisWard(ward: WardView): void {
  const { draft, change } = useDraft();
  useEffect(() => {
    const neighbourhood = neighbourhoodIn(ward, draft.neighbourhood, ownNeighbourhood(ward.code));
    if (neighbourhood !== draft.neighbourhood) change({ neighbourhood, ward: ward.code });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each ward: what is chosen afterwards stays as it is
  }, [ward.code]);
}
