import { CALL_OFF_REASONS } from '@tung-nha/shared/officer';
import type { CloseRequest, TeamMember } from '@tung-nha/shared/officer';
import { useState } from 'react';

import { callApi } from '../api.ts';
import { useServerData } from '../server-data.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { useDesk } from './desk.ts';
import { DeskForm, Failure, SubmitButton, Tick } from './form-parts.tsx';
import { MEMBER_TEXTS, QUEUE_TEXTS } from './texts.ts';
import { useFieldProblem } from './use-field-problem.ts';

interface DeedProps {
  id: string;
  onDone: () => void;
  /** Looks what became of it: it may have been done, its answer lost on the way. */
  onFailed: () => void;
}

const MEMBER = ['memberId'] as const;
const DID = ['did'] as const;
const REASON = ['reason'] as const;

/** Gives the request to a member of the officer's choice. */
export function Assign({ id, onDone, onFailed }: DeedProps) {
  const { ward } = useDesk();
  const members = useServerData(`officer-members/${ward}`, () =>
    callApi('listTeamMembers', { query: { ward } }),
  );
  const [memberId, choose] = useState('');
  const { busy, failure, problemOf, send, refuse } = useFieldProblem('assign', MEMBER);
  const active = (members.data ?? []).filter(({ status, role }) => status === 'active' && role !== 'officer');
  const assign = () => {
    if (memberId === '') refuse('memberId', QUEUE_TEXTS.assignMissing);
    else send(() => callApi('assignRequest', { params: { id }, body: { ward, memberId } }), onDone, onFailed);
  };
  return (
    <DeskForm className="card" onSend={assign}>
      <h2>{QUEUE_TEXTS.assign}</h2>
      <SelectField
        id="assign-memberId"
        label={QUEUE_TEXTS.assignWho}
        hint={QUEUE_TEXTS.assignHint}
        blank={QUEUE_TEXTS.assignBlank}
        value={memberId}
        onChange={choose}
        problem={problemOf('memberId')}
        options={active.map((member) => ({ value: member.id, name: memberLine(member) }))}
      />
      <Failure sentence={failure} />
      <SubmitButton busy={busy}>{QUEUE_TEXTS.assignDo}</SubmitButton>
    </DeskForm>
  );
}

function memberLine({ name, neighbourhood, acceptedOpen }: TeamMember): string {
  return `${name} – ${neighbourhood?.name ?? MEMBER_TEXTS.wardTeam} (${MEMBER_TEXTS.load.toLowerCase()}: ${acceptedOpen})`;
}

function useClosing({ id, onDone, onFailed }: DeedProps, fields: readonly string[]) {
  const { send, ...form } = useFieldProblem('close', fields);
  const close = (body: CloseRequest) =>
    send(() => callApi('closeRequest', { params: { id }, body }), onDone, onFailed);
  return { ...form, close };
}

/** Counts the request as helped, with what was done. */
export function Complete(props: DeedProps) {
  const { ward } = useDesk();
  const { busy, failure, problemOf, close, refuse } = useClosing(props, DID);
  const [did, setDid] = useState('');
  const [managedAlone, setAlone] = useState(false);
  const [newHousehold, setHousehold] = useState(false);
  const complete = () => {
    if (did.trim() === '') refuse('did', QUEUE_TEXTS.didMissing);
    else close({ ward, how: 'done', did, managedAlone, newHousehold });
  };
  return (
    <DeskForm className="card" onSend={complete}>
      <h2>{QUEUE_TEXTS.closeTitle}</h2>
      <TextField
        id="close-did"
        label={QUEUE_TEXTS.did}
        hint={QUEUE_TEXTS.didHint}
        value={did}
        maxLength={500}
        lines
        onChange={setDid}
        problem={problemOf('did')}
      />
      <Tick checked={managedAlone} onChange={setAlone}>
        {QUEUE_TEXTS.alone}
      </Tick>
      <Tick checked={newHousehold} onChange={setHousehold}>
        {QUEUE_TEXTS.household}
      </Tick>
      <Failure sentence={failure} />
      <SubmitButton busy={busy}>{QUEUE_TEXTS.closeDo}</SubmitButton>
    </DeskForm>
  );
}

/** Closes the request without help, for one of the reasons. */
export function CallOff(props: DeedProps) {
  const { ward } = useDesk();
  const { busy, failure, problemOf, close, refuse } = useClosing(props, REASON);
  const [chosen, choose] = useState('');
  const callOff = () => {
    const reason = CALL_OFF_REASONS.find((one) => one === chosen);
    if (reason === undefined) refuse('reason', QUEUE_TEXTS.callOffMissing);
    else close({ ward, how: 'calledOff', reason });
  };
  return (
    <DeskForm className="card" onSend={callOff}>
      <h2>{QUEUE_TEXTS.callOff}</h2>
      <SelectField
        id="close-reason"
        label={QUEUE_TEXTS.callOffWhy}
        blank={QUEUE_TEXTS.callOffBlank}
        value={chosen}
        onChange={choose}
        problem={problemOf('reason')}
        options={CALL_OFF_REASONS.map((one) => ({ value: one, name: QUEUE_TEXTS.reasons[one] }))}
      />
      <Failure sentence={failure} />
      <SubmitButton look="danger" busy={busy}>
        {QUEUE_TEXTS.callOffDo}
      </SubmitButton>
    </DeskForm>
  );
}
