import { useState } from 'react';

import { PATHS } from '../paths.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { CheckRow } from '../ui/check-row.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ConfirmAction } from '../ui/confirm-action.tsx';
import { MomentField, SelectField, TextField } from '../ui/field.tsx';
import { PARTS_TEXTS as TEXTS } from './texts.ts';

const nothing = () => undefined;
const LONGEST = 200;

export function ButtonParts() {
  return (
    <div className="stack">
      <Button icon="heart">{TEXTS.main}</Button>
      <Button look="warm">{TEXTS.warm}</Button>
      <Button look="quiet">{TEXTS.quiet}</Button>
      <Button look="danger">{TEXTS.danger}</Button>
      <Button busy={TEXTS.busy}>{TEXTS.main}</Button>
      <Button look="quiet" icon="check" pressed>
        {TEXTS.on}
      </Button>
      <ButtonLink to={PATHS.home} look="quiet" icon="book">
        {TEXTS.link}
      </ButtonLink>
      <div className="button-row">
        <Button look="quiet">{TEXTS.quiet}</Button>
        <Button>{TEXTS.main}</Button>
      </div>
      <ConfirmAction
        label={TEXTS.ask}
        question={TEXTS.askQuestion}
        yes={TEXTS.yes}
        no={TEXTS.no}
        askingAtOnce
        onConfirm={nothing}
      />
    </div>
  );
}

export function FieldParts() {
  const [text, setText] = useState('');
  const [place, setPlace] = useState('');
  return (
    <div className="stack">
      <TextField
        id="part-name"
        label={TEXTS.name}
        hint={TEXTS.hint}
        value={text}
        onChange={setText}
        maxLength={LONGEST}
      />
      <TextField
        id="part-note"
        label={TEXTS.note}
        value={text}
        onChange={setText}
        maxLength={LONGEST}
        lines
      />
      <TextField
        id="part-phone"
        label={TEXTS.phone}
        kind="tel"
        value="12"
        onChange={nothing}
        maxLength={20}
        problem={TEXTS.phoneProblem}
      />
      <MomentField id="part-day" kind="date" label={TEXTS.day} value="" onChange={nothing} />
      <MomentField id="part-hour" kind="time" label={TEXTS.hour} value="08:30" onChange={nothing} />
      <SelectField
        id="part-place"
        label={TEXTS.place}
        blank={TEXTS.placeBlank}
        value={place}
        onChange={setPlace}
        options={TEXTS.places.map((name) => ({ value: name, name }))}
      />
    </div>
  );
}

export function ChoiceParts() {
  const [how, setHow] = useState<string | null>('chat');
  const [agrees, setAgrees] = useState(true);
  const choices = Object.entries(TEXTS.hows).map(([value, name]) => ({ value, name }));
  return (
    <div className="stack">
      <ChoiceList id="part-how" label={TEXTS.how} choices={choices} value={how} onChange={setHow} />
      <ChoiceList
        id="part-how-wrong"
        label={TEXTS.how}
        choices={choices.map((choice) => ({ ...choice, icon: 'chat' as const }))}
        value={null}
        onChange={nothing}
        problem={TEXTS.howProblem}
        twoColumns
      />
      <CheckRow id="part-agree" checked={agrees} onChange={setAgrees}>
        {TEXTS.agree}
      </CheckRow>
      <CheckRow id="part-agree-wrong" checked={false} onChange={nothing} problem={TEXTS.agreeProblem}>
        {TEXTS.agree}
      </CheckRow>
    </div>
  );
}
