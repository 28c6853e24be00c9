import type { TeamMember } from '@tung-nha/shared/officer';
import { useState } from 'react';
import { Link } from 'react-router-dom';

import { callApi } from '../api.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { dutyInWords } from './duty-words.ts';
import { DeskForm, Failure, SubmitButton, Tick } from './form-parts.tsx';
import { placeOf, stateOf } from './member-words.ts';
import { useOwnWard } from './own-ward.ts';
import { MEMBER_TEXTS } from './texts.ts';

export function useMembers() {
  const { ward } = useDesk();
  return useServerData(`officer-members/${ward}`, () => callApi('listTeamMembers', { query: { ward } }));
}

const COLUMNS: Column<TeamMember>[] = [
  {
    name: MEMBER_TEXTS.name,
    by: ({ name }) => name,
    cell: ({ id, name, role }) =>
      role === 'officer' ? (
        name
      ) : (
        <Link className="row-link" to={DESK_PATHS.member(id)}>
          {name}
        </Link>
      ),
  },
  {
    name: MEMBER_TEXTS.role,
    by: ({ role }) => MEMBER_TEXTS.roles[role],
    cell: ({ role }) => MEMBER_TEXTS.roles[role],
  },
  { name: MEMBER_TEXTS.place, by: placeOf, cell: placeOf },
  { name: MEMBER_TEXTS.status, by: stateOf, cell: stateOf },
  {
    name: MEMBER_TEXTS.duty,
    cell: ({ duty }) => dutyInWords(duty).replaceAll('\n', '; ') || MEMBER_TEXTS.noDuty,
  },
  {
    name: MEMBER_TEXTS.load,
    by: ({ acceptedOpen }) => acceptedOpen,
    cell: ({ acceptedOpen }) => acceptedOpen,
  },
  {
    name: MEMBER_TEXTS.turns,
    by: ({ turnsThisQuarter }) => turnsThisQuarter,
    cell: ({ turnsThisQuarter }) => turnsThisQuarter,
  },
];

/** Everybody of the ward's teams and offices, and a way to invite somebody. */
export function MembersPage() {
  const members = useMembers();
  return (
    <DeskPage title={MEMBER_TEXTS.title} lead={MEMBER_TEXTS.lead}>
      <Invite onDone={members.reload} />
      <Loaded from={members}>
        {(rows) => (
          <DataTable caption={MEMBER_TEXTS.caption} columns={COLUMNS} rows={rows} keyOf={({ id }) => id} />
        )}
      </Loaded>
    </DeskPage>
  );
}

function Invite({ onDone }: { onDone: () => void }) {
  const { ward } = useDesk();
  const [wish, setWish] = useState(NOBODY);
  const [invited, setInvited] = useState<TeamMember | null>(null);
  const { busy, failure, run } = useAction();
  const { name, code, adult } = wish;
  const place = code === '' ? {} : { neighbourhoodCode: code };
  const invite = () =>
    run(
      () => callApi('inviteMember', { body: { ward, name, role: 'member', adult, ...place } }),
      (member) => {
        setInvited(member);
        setWish({ ...wish, name: '' });
        onDone();
      },
    );
  return (
    <details className="card">
      <summary>{MEMBER_TEXTS.invite}</summary>
      <DeskForm onSend={invite}>
        <WishFields wish={wish} onChange={setWish} />
        <Failure sentence={failure} />
        <SubmitButton busy={busy}>{MEMBER_TEXTS.inviteDo}</SubmitButton>
        <LiveRegion>
          {invited?.inviteCode !== undefined && (
            <Notice>
              {invited.name}: {MEMBER_TEXTS.codeHow(invited.inviteCode)}
            </Notice>
          )}
        </LiveRegion>
      </DeskForm>
    </details>
  );
}

const NOBODY = { name: '', code: '', adult: true };

interface WishFieldsProps {
  wish: typeof NOBODY;
  onChange: (wish: typeof NOBODY) => void;
}

function WishFields({ wish, onChange }: WishFieldsProps) {
  const places = useOwnWard()?.neighbourhoods ?? [];
  return (
    <>
      <TextField
        id="invite-name"
        label={MEMBER_TEXTS.name}
        value={wish.name}
        maxLength={80}
        onChange={(name) => onChange({ ...wish, name })}
      />
      <SelectField
        id="invite-place"
        label={MEMBER_TEXTS.neighbourhood}
        blank={MEMBER_TEXTS.neighbourhoodBlank}
        value={wish.code}
        onChange={(code) => onChange({ ...wish, code })}
        options={places.map((place) => ({ value: place.code, name: place.name }))}
      />
      <Tick checked={wish.adult} onChange={(adult) => onChange({ ...wish, adult })}>
        {MEMBER_TEXTS.adult}
      </Tick>
    </>
  );
}
