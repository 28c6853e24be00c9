import type { WardView } from '@tung-nha/shared/ward';

import { CheckRow } from '../ui/check-row.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { SelectField } from '../ui/field.tsx';
import type { Draft } from './draft.ts';
import type { Problems } from './draft-problems.ts';
import { FORM_TEXTS, RELATIONS } from './texts.ts';

const TEXTS = FORM_TEXTS.send;
const WHO = [
  { value: 'me', name: TEXTS.forMe, icon: 'person' },
  { value: 'other', name: TEXTS.forOther, icon: 'people' },
] as const;

interface WhoPartProps {
  draft: Draft;
  change: (changed: Partial<Draft>) => void;
  problems: Problems;
  ward: WardView;
}

/** For me or for another person; age only as under 16 or not (L-26); the group that goes first is optional (L-06). */
export function WhoPart({ draft, change, problems, ward }: WhoPartProps) {
  return (
    <div className="stack">
      <ChoiceList
        id="who"
        label={TEXTS.who}
        choices={WHO}
        value={draft.forOther ? 'other' : 'me'}
        onChange={(who) => change({ forOther: who === 'other' })}
        twoColumns
      />
      {draft.forOther && <OtherPerson draft={draft} change={change} problems={problems} />}
      <CheckRow
        id="under16"
        checked={draft.under16}
        onChange={(under16) => change({ under16 })}
        problem={problems.under16}
      >
        {TEXTS.under16}
      </CheckRow>
      {ward.priorityGroups.length > 0 && (
        <SelectField
          id="priorityGroup"
          label={TEXTS.priority}
          hint={TEXTS.priorityHint}
          blank={TEXTS.priorityNone}
          options={ward.priorityGroups.map(({ group, label }) => ({ value: group, name: label }))}
          value={draft.priorityGroup}
          onChange={(priorityGroup) => change({ priorityGroup })}
        />
      )}
    </div>
  );
}

function OtherPerson({ draft, change, problems }: Omit<WhoPartProps, 'ward'>) {
  return (
    <>
      <p className="soft">{TEXTS.whereOther}</p>
      <SelectField
        id="relation"
        label={TEXTS.relation}
        blank={FORM_TEXTS.where.choose}
        options={RELATIONS.map((name) => ({ value: name, name }))}
        value={draft.relation}
        onChange={(relation) => change({ relation })}
        problem={problems.relation}
      />
      <CheckRow
        id="personAgrees"
        checked={draft.personAgrees}
        onChange={(personAgrees) => change({ personAgrees })}
        problem={problems.personAgrees}
      >
        {TEXTS.agrees}
      </CheckRow>
    </>
  );
}
