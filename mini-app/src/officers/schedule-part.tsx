import type { BroadcastView } from '@tung-nha/shared/broadcast';
import { localDay } from '@tung-nha/shared/quarter';
import { useState } from 'react';

import { callApi } from '../api.ts';
import type { ApiResult } from '../api-result.ts';
import { now } from '../clock.ts';
import { BROADCAST_TEXTS } from './broadcast-texts.ts';
import { useDesk } from './desk.ts';
import { DeskForm, Failure, SubmitButton } from './form-parts.tsx';
import { DayField, HourField } from './moment-fields.tsx';
import { readDay, readHour } from './moment-text.ts';
import { useFieldProblem } from './use-field-problem.ts';

type Call = () => Promise<ApiResult<BroadcastView>>;

interface SchedulePartProps {
  id: string;
  /** The version of the words that are shown. */
  seen: string;
  /** Leads to the form when what is wrong stands there. */
  mending: (call: Call) => Call;
  onDone: (view: BroadcastView) => void;
}

const FIELDS = ['at', 'time'] as const;

/** Sends a broadcast at a day and hour of Asia/Ho_Chi_Minh; one that has passed is said at the day. */
export function SchedulePart({ id, seen, mending, onDone }: SchedulePartProps) {
  const { ward } = useDesk();
  const [day, setDay] = useState('');
  const [time, setTime] = useState('08:00');
  const { busy, failure, problemOf, send, refuse } = useFieldProblem('schedule', FIELDS);
  const schedule = () => {
    const [missing] = [readDay(day) ? [] : ['at'], readHour(time) ? [] : ['time']].flat();
    if (missing !== undefined) {
      refuse(missing, BROADCAST_TEXTS.scheduleMissing);
      return;
    }
    const call = () =>
      callApi('scheduleBroadcast', { params: { id }, body: { ward, seen, at: `${day}T${time}:00+07:00` } });
    const isOwn = (result: ApiResult<BroadcastView>) => !result.ok && result.field === 'at';
    send(async () => {
      const result = await call();
      return result.ok || isOwn(result) ? result : mending(() => Promise.resolve(result))();
    }, onDone);
  };
  return (
    <DeskForm className="card desk-schedule" onSend={schedule}>
      <h2>{BROADCAST_TEXTS.scheduleTitle}</h2>
      <DayField
        id="schedule-at"
        label={BROADCAST_TEXTS.scheduleDay}
        problem={problemOf('at')}
        min={localDay(now())}
        value={day}
        onChange={setDay}
      />
      <HourField
        id="schedule-time"
        label={BROADCAST_TEXTS.scheduleTime}
        problem={problemOf('time')}
        value={time}
        onChange={setTime}
      />
      <Failure sentence={failure} />
      <SubmitButton look="quiet" busy={busy}>
        {BROADCAST_TEXTS.schedule}
      </SubmitButton>
    </DeskForm>
  );
}
