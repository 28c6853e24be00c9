import { BROADCAST_OUTPUTS } from '@tung-nha/shared/broadcast';
import { localDay } from '@tung-nha/shared/quarter';
import { nfc } from '@tung-nha/shared/vietnamese-text';
import type { WardView } from '@tung-nha/shared/ward';

import { now } from '../clock.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import type { Draft } from './broadcast-draft.ts';
import { BROADCAST_TEXTS } from './broadcast-texts.ts';
import { useDesk } from './desk.ts';
import { Tick } from './form-parts.tsx';
import { DayField } from './moment-fields.tsx';

/** Nothing that is pasted is cut off: what is too long is said to be. */
const LONGEST_TYPED = 19_000;

interface PartProps {
  draft: Draft;
  change: (changes: Partial<Draft>) => void;
  problem: string | undefined;
}

/** To whom: everybody, or those who are ticked. */
export function AudiencePart({ draft, change, ward, problem }: PartProps & { ward: WardView | undefined }) {
  const { ward: all, ...others } = BROADCAST_TEXTS.audiences;
  const places = (ward?.neighbourhoods ?? []).map(({ code, name }) => ({ code, name }));
  const chosen =
    draft.audience === 'teams' ? [...places, { code: 'ward', name: BROADCAST_TEXTS.wardTeam }] : places;
  const named = draft.audience === 'neighbourhoods' || draft.audience === 'teams';
  const isAudience = (value: string): value is Draft['audience'] => value in BROADCAST_TEXTS.audiences;
  return (
    <>
      <SelectField
        id="broadcast-audience"
        label={BROADCAST_TEXTS.audience}
        problem={problem}
        blank={all}
        value={draft.audience === 'ward' ? '' : draft.audience}
        onChange={(value) => change({ audience: isAudience(value) ? value : 'ward', codes: [] })}
        options={Object.entries(others).map(([value, name]) => ({ value, name }))}
      />
      {named && (
        <fieldset className="tick-list tick-list-places">
          <legend className="field-label">{BROADCAST_TEXTS.places}</legend>
          {chosen.map(({ code, name }) => (
            <Tick
              key={code}
              checked={draft.codes.includes(code)}
              onChange={(on) => change({ codes: toggled(draft.codes, code, on) })}
            >
              {name}
            </Tick>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** By which of the ways the system sends. */
export function OutputsPart({ draft, change, problem }: PartProps) {
  return (
    <fieldset className="tick-list" id="broadcast-outputs" tabIndex={-1}>
      <legend className="field-label">{BROADCAST_TEXTS.outputs}</legend>
      {problem !== undefined && <p className="field-problem">{problem}</p>}
      {BROADCAST_OUTPUTS.map((output) => (
        <Tick
          key={output}
          checked={draft.outputs.includes(output)}
          onChange={(on) => change({ outputs: toggled(draft.outputs, output, on) })}
        >
          {BROADCAST_TEXTS.outputNames[output]}
        </Tick>
      ))}
    </fieldset>
  );
}

function toggled<T>(list: readonly T[], one: T, on: boolean): T[] {
  const others = list.filter((other) => other !== one);
  return on ? [...others, one] : others;
}

function KindField({ draft, change, problem }: PartProps) {
  const { isPolice } = useDesk();
  if (!isPolice) return null;
  return (
    <SelectField
      id="broadcast-kind"
      label={BROADCAST_TEXTS.kind}
      problem={problem}
      blank={BROADCAST_TEXTS.kinds.announcement}
      value={draft.kind === 'scamAlert' ? 'scamAlert' : ''}
      onChange={(kind) => change({ kind: kind === 'scamAlert' ? 'scamAlert' : 'announcement' })}
      options={[{ value: 'scamAlert', name: BROADCAST_TEXTS.kinds.scamAlert }]}
    />
  );
}

interface WordsPartProps extends Omit<PartProps, 'problem'> {
  problemOf: (field: string) => string | undefined;
}

/** What is said. */
export function WordsPart({ draft, change, problemOf }: WordsPartProps) {
  return (
    <>
      <KindField draft={draft} change={change} problem={problemOf('kind')} />
      <TextField
        id="broadcast-title"
        label={BROADCAST_TEXTS.heading}
        hint={BROADCAST_TEXTS.headingHint(nfc(draft.title).length)}
        problem={problemOf('title')}
        value={draft.title}
        maxLength={LONGEST_TYPED}
        onChange={(title) => change({ title })}
      />
      <TextField
        id="broadcast-text"
        label={BROADCAST_TEXTS.text}
        hint={BROADCAST_TEXTS.textHint(nfc(draft.text).length)}
        problem={problemOf('text')}
        value={draft.text}
        maxLength={LONGEST_TYPED}
        lines
        onChange={(text) => change({ text })}
      />
      <TextField
        id="broadcast-link"
        label={BROADCAST_TEXTS.link}
        hint={BROADCAST_TEXTS.linkHint}
        problem={problemOf('link')}
        value={draft.link}
        maxLength={LONGEST_TYPED}
        onChange={(link) => change({ link })}
      />
    </>
  );
}

/** Until when it counts. */
export function ValidPart({ draft, change, problem }: PartProps) {
  return (
    <DayField
      id="broadcast-validUntil"
      label={BROADCAST_TEXTS.validDay}
      hint={BROADCAST_TEXTS.validHint}
      problem={problem}
      min={localDay(now())}
      value={draft.validDay}
      onChange={(validDay) => change({ validDay })}
    />
  );
}
