import type { GroupDetail, GroupInvitations } from '@tung-nha/shared/group';
import { useState } from 'react';

import { callApi } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { useDesk } from './desk.ts';
import { Failure } from './form-parts.tsx';
import { GROUP_TEXTS } from './group-texts.ts';
import { OFFICER_TEXTS } from './texts.ts';

type Person = GroupDetail['people'][number];

const standingOf = ({ standing, reason }: Person) =>
  reason === undefined ? GROUP_TEXTS.standings[standing] : `${GROUP_TEXTS.standings[standing]}. ${reason}`;

const COLUMNS: Column<Person>[] = [
  { name: GROUP_TEXTS.person, by: ({ name }) => name, cell: ({ name }) => name },
  { name: GROUP_TEXTS.standing, by: standingOf, cell: standingOf },
];

/** Who of the teams is in the group, and one press that invites everybody Zalo lets the OA invite. */
export function GroupPeople({ group, onDone }: { group: GroupDetail; onDone: () => void }) {
  const { ward } = useDesk();
  const [result, setResult] = useState<GroupInvitations | null>(null);
  const { busy, failure, run } = useAction();
  const { id, active, people } = group;
  const invitable = people.filter(({ standing }) => standing === 'invitable').length;
  const invite = () =>
    run(
      () => callApi('inviteToGroup', { params: { id }, body: { ward } }),
      (told) => {
        setResult(told);
        onDone();
      },
    );
  return (
    <section className="stack">
      <h2>{GROUP_TEXTS.people}</h2>
      {active && invitable > 0 && (
        <div className="desk-deeds">
          <Button icon="people" busy={busy ? OFFICER_TEXTS.send : undefined} onPress={invite}>
            {GROUP_TEXTS.invite(invitable)}
          </Button>
        </div>
      )}
      <Failure sentence={failure} />
      <LiveRegion>{result && <Notice>{resultInWords(result)}</Notice>}</LiveRegion>
      <DataTable
        caption={GROUP_TEXTS.peopleCaption}
        columns={COLUMNS}
        rows={people}
        keyOf={({ memberId }) => memberId}
      />
    </section>
  );
}

function resultInWords({ invited, notInvited }: GroupInvitations): string {
  const left = notInvited.length > 0 ? ` ${GROUP_TEXTS.notInvited(notInvited.length)}` : '';
  return `${GROUP_TEXTS.invited(invited)}${left}`;
}
