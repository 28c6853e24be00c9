import type { GroupDetail } from '@tung-nha/shared/group';
import { useState } from 'react';

import { callApi } from '../api.ts';
import { LiveRegion } from '../ui/notice.tsx';
import { useDesk } from './desk.ts';
import { DeskForm, Failure, SubmitButton } from './form-parts.tsx';
import { LinkField, NameField, PlacesField } from './group-fields.tsx';
import type { GroupDraft } from './group-fields.tsx';
import { GROUP_TEXTS } from './group-texts.ts';
import { OFFICER_TEXTS } from './texts.ts';
import { useFieldProblem } from './use-field-problem.ts';

const FIELDS = ['name', 'neighbourhoodCodes', 'link'] as const;

/** Name and neighbourhoods of a group; a group of the OA is renamed on Zalo with it. */
export function GroupForm({ group, onDone }: { group: GroupDetail; onDone: () => void }) {
  const { ward } = useDesk();
  const { id, kind, name, neighbourhoodCodes, link = '' } = group;
  const [draft, setDraft] = useState<GroupDraft>({ name, neighbourhoodCodes, link });
  const [said, say] = useState('');
  const { busy, failure, problemOf, send } = useFieldProblem('group', FIELDS);
  const change = (changes: Partial<GroupDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const save = () => {
    say('');
    const { link: given, ...others } = draft;
    const body = { ward, ...others, ...(kind === 'postPack' && given !== '' && { link: given }) };
    send(
      () => callApi('changeGroup', { params: { id }, body }),
      () => {
        say(OFFICER_TEXTS.saved);
        onDone();
      },
    );
  };
  const fields = { draft, change, problemOf };
  return (
    <details className="card">
      <summary>{GROUP_TEXTS.change}</summary>
      <DeskForm onSend={save}>
        {kind === 'gmf' && <p className="soft">{GROUP_TEXTS.changeWhy}</p>}
        <NameField {...fields} />
        <PlacesField {...fields} />
        {kind === 'postPack' && <LinkField {...fields} />}
        <Failure sentence={failure} />
        <SubmitButton busy={busy}>{OFFICER_TEXTS.save}</SubmitButton>
        <LiveRegion>{said}</LiveRegion>
      </DeskForm>
    </details>
  );
}
