import { TOPICS } from '@tung-nha/shared/help-request';
import { CALL_OFF_REASONS } from '@tung-nha/shared/officer';
import type { CloseRequest, QueuedRequest, TeamMember } from '@tung-nha/shared/officer';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';

import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { clockInWords, whenInWords } from '../time-words.ts';
import { FactList } from '../ui/fact-list.tsx';
import { SelectField, TextField } from '../ui/field.tsx';

import { useAction } from '../use-action.ts';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { stateInWords, useQueue } from './queue-page.tsx';
import { MEMBER_TEXTS, NEXT_WORDS, QUEUE_TEXTS } from './texts.ts';
import { DeskForm, Failure, SubmitButton, Tick } from './form-parts.tsx';

/** One request of the queue, and what its state allows an officer to do. */
export function RequestPage() {
  const { id } = useParams();
  const queue = useQueue();
  const request = queue.data?.requests.find((one) => one.id === id);
  return (
    <DeskPage
      title={QUEUE_TEXTS.request(request?.code ?? '')}
      back={{ to: DESK_PATHS.queue, name: QUEUE_TEXTS.back }}
    >
      <Loaded from={queue}>
        {() =>
          request ? (
            <Request request={request} onFailed={queue.reload} />
          ) : (
            <p className="card">{QUEUE_TEXTS.gone}</p>
          )
        }
      </Loaded>
    </DeskPage>
  );
}

function Request({ request, onFailed }: { request: QueuedRequest; onFailed: () => void }) {
  const { ward } = useDesk();
  const navigate = useNavigate();
  const { id, next, mayDo } = request;
  const deed = { id, onDone: () => navigate(DESK_PATHS.queue), onFailed };
  const may = (deed: QueuedRequest['mayDo'][number]) => mayDo.includes(deed);
  return (
    <>
      <FactList
        facts={[
          [QUEUE_TEXTS.heed, heedOf(request)],
          [QUEUE_TEXTS.topic, TOPICS[request.topic]],
          [QUEUE_TEXTS.place, request.supportPoint ?? request.neighbourhood],
          [QUEUE_TEXTS.how, QUEUE_TEXTS.hows[request.mode]],
          [QUEUE_TEXTS.wanted, request.wantedAt && clockInWords(request.wantedAt, now())],
          [QUEUE_TEXTS.age, whenInWords(request.createdAt, now())],
          [QUEUE_TEXTS.state, stateInWords(request)],
          [QUEUE_TEXTS.helper, request.helper],
          [QUEUE_TEXTS.asked, request.asked.length > 0 ? request.asked.join(', ') : undefined],
          [QUEUE_TEXTS.next, next && `${NEXT_WORDS[next.action]}, ${clockInWords(next.at, now())}`],
        ]}
      />
      <div className="desk-columns">
        {may('assign') && <Assign {...deed} />}
        {may('complete') && <Complete {...deed} />}
        {may('escalate') && (
          <section className="stack">
            <ConfirmedCall
              words={QUEUE_TEXTS.escalate}
              call={() => callApi('bringRequestToOffice', { params: { id }, body: { ward } })}
              onDone={deed.onDone}
              onFailed={onFailed}
            />
          </section>
        )}
        {may('callOff') && <CallOff {...deed} />}
      </div>
    </>
  );
}

/** What the list marks: said here in words too. */
function heedOf({ urgent, priority }: QueuedRequest): string | undefined {
  const heeds = [urgent && QUEUE_TEXTS.urgent, priority && QUEUE_TEXTS.priority].filter(Boolean);
  return heeds.length > 0 ? heeds.join(', ') : undefined;
}

interface DeedProps {
  id: string;
  onDone: () => void;
  /** Looks what became of it: it may have been done, its answer lost on the way. */
  onFailed: () => void;
}

function Assign({ id, onDone, onFailed }: DeedProps) {
  const { ward } = useDesk();
  const members = useServerData(`officer-members/${ward}`, () =>
    callApi('listTeamMembers', { query: { ward } }),
  );
  const [memberId, choose] = useState('');
  const { busy, failure, run } = useAction();
  const active = (members.data ?? []).filter(({ status, role }) => status === 'active' && role !== 'officer');
  return (
    <DeskForm
      className="card"
      onSend={() => {
        if (memberId !== '')
          run(() => callApi('assignRequest', { params: { id }, body: { ward, memberId } }), onDone, onFailed);
      }}
    >
      <h2>{QUEUE_TEXTS.assign}</h2>
      <SelectField
        id="assign-member"
        label={QUEUE_TEXTS.assignWho}
        hint={QUEUE_TEXTS.assignHint}
        blank={QUEUE_TEXTS.assignBlank}
        value={memberId}
        onChange={choose}
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

function useClosing({ id, onDone, onFailed }: DeedProps) {
  const { busy, failure, run } = useAction();
  const close = (body: CloseRequest) =>
    run(() => callApi('closeRequest', { params: { id }, body }), onDone, onFailed);
  return { busy, failure, close };
}

function Complete(props: DeedProps) {
  const { ward } = useDesk();
  const { busy, failure, close } = useClosing(props);
  const [did, setDid] = useState('');
  const [managedAlone, setAlone] = useState(false);
  const [newHousehold, setHousehold] = useState(false);
  return (
    <DeskForm
      className="card"
      onSend={() => {
        close({ ward, how: 'done', did, managedAlone, newHousehold });
      }}
    >
      <h2>{QUEUE_TEXTS.closeTitle}</h2>
      <TextField
        id="did"
        label={QUEUE_TEXTS.did}
        hint={QUEUE_TEXTS.didHint}
        value={did}
        maxLength={500}
        lines
        onChange={setDid}
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

function CallOff(props: DeedProps) {
  const { ward } = useDesk();
  const { busy, failure, close } = useClosing(props);
  const [chosen, choose] = useState('');
  const reason = CALL_OFF_REASONS.find((one) => one === chosen);
  return (
    <DeskForm
      className="card"
      onSend={() => {
        if (reason) close({ ward, how: 'calledOff', reason });
      }}
    >
      <h2>{QUEUE_TEXTS.callOff}</h2>
      <SelectField
        id="call-off-reason"
        label={QUEUE_TEXTS.callOffWhy}
        blank={QUEUE_TEXTS.callOffBlank}
        value={chosen}
        onChange={choose}
        options={CALL_OFF_REASONS.map((one) => ({ value: one, name: QUEUE_TEXTS.reasons[one] }))}
      />
      <Failure sentence={failure} />
      <SubmitButton look="danger" busy={busy}>
        {QUEUE_TEXTS.callOffDo}
      </SubmitButton>
    </DeskForm>
  );
}
