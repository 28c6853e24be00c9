import { useState } from 'react';

import { ChoiceList } from '../ui/choice-list.tsx';
import { PARTS_TEXTS as TEXTS } from './texts.ts';

type Attribute = 'theme' | 'textSize';

/** Turns the whole page light or dark, and its letters small or large, without touching what the person has chosen. */
export function LooksPart() {
  return (
    <div className="stack">
      <Look attribute="theme" label={TEXTS.theme} choices={TEXTS.themes} />
      <Look attribute="textSize" label={TEXTS.textSize} choices={TEXTS.textSizes} />
    </div>
  );
}

interface LookProps {
  attribute: Attribute;
  label: string;
  choices: Readonly<Record<string, string>>;
}

function Look({ attribute, label, choices }: LookProps) {
  const [chosen, choose] = useState(document.documentElement.dataset[attribute] ?? null);
  return (
    <ChoiceList
      id={`look-${attribute}`}
      label={label}
      choices={Object.entries(choices).map(([value, name]) => ({ value, name }))}
      value={chosen}
      onChange={(value) => {
        document.documentElement.dataset[attribute] = value;
        choose(value);
      }}
      twoColumns
    />
  );
}
