import { now } from '../clock.ts';
import { clockInWords } from '../time-words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { MomentField } from '../ui/field.tsx';
import type { Draft } from './draft.ts';
import type { Problems } from './draft-problems.ts';
import { FORM_TEXTS, WHEN_WORDS } from './texts.ts';
import { dayRange, openChoices, wantedAt } from './wished-time.ts';
import type { When } from './wished-time.ts';

const TEXTS = FORM_TEXTS.how;

interface WhenPartProps {
  draft: Draft;
  change: (changed: Partial<Draft>) => void;
  problems: Problems;
}

/** When help is wanted, in plain choices; only “choose a day” asks for more, with the phone's own pickers. */
export function WhenPart({ draft, change, problems }: WhenPartProps) {
  return (
    <div className="stack">
      <ChoiceList
        id="when"
        label={TEXTS.when}
        choices={openChoices(now()).map((when) => ({ value: when, name: WHEN_WORDS[when], ...hintOf(when) }))}
        value={draft.when}
        onChange={(when) => change({ when })}
        problem={problems.when}
        twoColumns
      />
      {draft.when === 'chosen' && <ChosenTime draft={draft} change={change} problems={problems} />}
    </div>
  );
}

/** The hour behind “this afternoon” and “tomorrow morning”. */
function hintOf(when: When): { hint?: string } {
  if (when === 'now' || when === 'chosen') return {};
  const wanted = wantedAt({ when, day: '', time: '' }, now());
  return wanted === undefined ? {} : { hint: clockInWords(wanted, now()).slice(0, 'HH:MM'.length) };
}

function ChosenTime({ draft, change, problems }: WhenPartProps) {
  const { first, last } = dayRange(now());
  return (
    <>
      <MomentField
        id="day"
        kind="date"
        label={TEXTS.day}
        value={draft.day}
        onChange={(day) => change({ day })}
        problem={problems.day}
        min={first}
        max={last}
      />
      <MomentField
        id="time"
        kind="time"
        label={TEXTS.time}
        value={draft.time}
        onChange={(time) => change({ time })}
        problem={problems.time}
      />
    </>
  );
}
