import { GROUP_NAME_LENGTH } from '@tung-nha/shared/group-name';
import { nfc } from '@tung-nha/shared/vietnamese-text';

import { TextField } from '../ui/field.tsx';
import { Tick } from './form-parts.tsx';
import { GROUP_TEXTS } from './group-texts.ts';
import { groupPlacesInWords } from './group-words.ts';
import { useOwnWard } from './own-ward.ts';

/** What an officer writes of a group. */
export interface GroupDraft {
  name: string;
  neighbourhoodCodes: string[];
  link: string;
}

interface FieldsProps {
  draft: GroupDraft;
  change: (changes: Partial<GroupDraft>) => void;
  problemOf: (field: string) => string | undefined;
}

/** Whose group it is: the neighbourhoods that are ticked, or the whole ward. */
export function PlacesField({ draft, change, problemOf }: FieldsProps) {
  const own = useOwnWard();
  const problem = problemOf('neighbourhoodCodes');
  const { neighbourhoodCodes: chosen } = draft;
  const toggle = (code: string, on: boolean) =>
    change({ neighbourhoodCodes: on ? [...chosen, code] : chosen.filter((each) => each !== code) });
  return (
    <fieldset className="stack-tight" id="group-neighbourhoodCodes" tabIndex={-1}>
      <legend className="field-label">{GROUP_TEXTS.of}</legend>
      <p className="field-hint">{GROUP_TEXTS.ofHint}</p>
      {problem !== undefined && <p className="field-problem">{problem}</p>}
      <details>
        <summary>
          {GROUP_TEXTS.places}: {groupPlacesInWords(draft, own)}
        </summary>
        <div className="tick-list tick-list-places">
          {own?.neighbourhoods.map(({ code, name }) => (
            <Tick key={code} checked={chosen.includes(code)} onChange={(on) => toggle(code, on)}>
              {name}
            </Tick>
          ))}
        </div>
      </details>
    </fieldset>
  );
}

/** The name as Zalo takes it, with its length told while it is written. */
export function NameField({ draft, change, problemOf }: FieldsProps) {
  return (
    <TextField
      id="group-name"
      label={GROUP_TEXTS.name}
      hint={GROUP_TEXTS.nameHint(nfc(draft.name).length, GROUP_NAME_LENGTH)}
      problem={problemOf('name')}
      value={draft.name}
      maxLength={GROUP_NAME_LENGTH * 4}
      onChange={(name) => change({ name })}
    />
  );
}

/** How people come into a group the OA is not in. */
export function LinkField({ draft, change, problemOf }: FieldsProps) {
  return (
    <TextField
      id="group-link"
      label={GROUP_TEXTS.link}
      hint={GROUP_TEXTS.linkHint}
      problem={problemOf('link')}
      value={draft.link}
      maxLength={300}
      onChange={(link) => change({ link })}
    />
  );
}
