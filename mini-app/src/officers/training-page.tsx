import { localDay } from '@tung-nha/shared/quarter';
import type { MemberTraining } from '@tung-nha/shared/reminder';
import { useState } from 'react';

import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { Button } from '../ui/button.tsx';
import { focusField } from '../ui/focus-field.ts';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { DataTable } from './data-table.tsx';
import { useDesk } from './desk.ts';
import { DeskForm, Failure, SubmitButton, Tick } from './form-parts.tsx';
import { DayField } from './moment-fields.tsx';
import { dayText, readDay } from './moment-text.ts';
import { REMINDER_TEXTS } from './reminder-texts.ts';
import { RemindersFrame } from './reminders-frame.tsx';
import { useOwnWard } from './own-ward.ts';
import { MEMBER_TEXTS } from './texts.ts';

/** Who of the teams was trained and when; those who came lately are ticked and noted together. */
export function TrainingPage() {
  const { ward } = useDesk();
  const training = useServerData(`officer-training/${ward}`, () =>
    callApi('listTraining', { query: { ward } }),
  );
  return (
    <RemindersFrame title={REMINDER_TEXTS.training} lead={REMINDER_TEXTS.trainingLead}>
      <Loaded from={training}>{(members) => <Training members={members} onDone={training.reload} />}</Loaded>
    </RemindersFrame>
  );
}

interface TrainingProps {
  members: MemberTraining[];
  onDone: () => void;
}

/** Notes those who are picked; what is missing or refused is said at the day. */
function useMarking(picked: readonly string[], doneOn: string, onDone: () => void) {
  const { ward } = useDesk();
  const [missing, setMissing] = useState<string>();
  const [said, say] = useState('');
  const { busy, failure, run } = useAction();
  const mark = () => {
    say('');
    const fault = faultOf(picked, doneOn);
    setMissing(fault);
    if (fault !== undefined) {
      focusField('training-day');
      return;
    }
    run(
      () => callApi('markTrained', { body: { ward, memberIds: [...picked], doneOn } }),
      () => {
        say(REMINDER_TEXTS.marked);
        onDone();
      },
    );
  };
  return { mark, missing, said, busy, failure };
}

function faultOf(picked: readonly string[], doneOn: string): string | undefined {
  if (picked.length === 0) return REMINDER_TEXTS.markNobody;
  if (readDay(doneOn) === undefined) return REMINDER_TEXTS.markNoDay;
  return doneOn > localDay(now()) ? REMINDER_TEXTS.trainingDayHint : undefined;
}

function Training({ members, onDone }: TrainingProps) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [doneOn, setDoneOn] = useState(() => localDay(now()));
  const { mark, missing, said, busy, failure } = useMarking(picked, doneOn, () => {
    setPicked([]);
    onDone();
  });
  const untrained = members.filter((member) => member.doneOn === undefined);
  return (
    <DeskForm onSend={mark}>
      <div className="desk-deeds">
        <DayField
          id="training-day"
          label={REMINDER_TEXTS.trainingDay}
          hint={REMINDER_TEXTS.trainingDayHint}
          problem={missing}
          max={localDay(now())}
          value={doneOn}
          onChange={setDoneOn}
        />
        {untrained.length > 0 && (
          <Button look="quiet" onPress={() => setPicked(untrained.map(({ memberId }) => memberId))}>
            {REMINDER_TEXTS.pickUntrained}
          </Button>
        )}
        <SubmitButton busy={busy}>{REMINDER_TEXTS.mark(picked.length)}</SubmitButton>
      </div>
      <Failure sentence={failure} />
      <LiveRegion>{said !== '' && <Notice>{said}</Notice>}</LiveRegion>
      <People members={members} picked={picked} onPick={setPicked} />
    </DeskForm>
  );
}

interface PeopleProps {
  members: MemberTraining[];
  picked: readonly string[];
  onPick: (picked: readonly string[]) => void;
}

function People({ members, picked, onPick }: PeopleProps) {
  const places = useOwnWard()?.neighbourhoods ?? [];
  const teamOf = ({ neighbourhoodCode: code }: MemberTraining) =>
    code === undefined ? MEMBER_TEXTS.wardTeam : (places.find((place) => place.code === code)?.name ?? code);
  const toggle = (id: string, on: boolean) => {
    const others = picked.filter((each) => each !== id);
    onPick(on ? [...others, id] : others);
  };
  return (
    <DataTable
      caption={REMINDER_TEXTS.trainingCaption}
      rows={members}
      keyOf={({ memberId }) => memberId}
      columns={[
        { name: REMINDER_TEXTS.member, by: ({ name }) => name, cell: ({ name }) => name },
        { name: REMINDER_TEXTS.team, by: teamOf, cell: teamOf },
        {
          name: REMINDER_TEXTS.trainedOn,
          by: (member) => member.doneOn ?? '',
          cell: (member) => dayOf(member),
        },
        {
          name: REMINDER_TEXTS.pick,
          cell: ({ memberId, name }) => (
            <Tick checked={picked.includes(memberId)} onChange={(on) => toggle(memberId, on)}>
              <span className="visually-hidden">{REMINDER_TEXTS.pickOne(name)}</span>
            </Tick>
          ),
        },
      ]}
    />
  );
}

function dayOf(member: MemberTraining): string {
  return member.doneOn === undefined ? REMINDER_TEXTS.never : dayText(member.doneOn);
}
