import type { DoneReminder } from '@tung-nha/shared/reminder';

import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { Loaded } from '../loaded.tsx';
import type { ServerData } from '../server-data.ts';
import { clockInWords } from '../time-words.ts';
import { dayInWords } from './calendar-months.ts';
import { useDesk } from './desk.ts';
import { REMINDER_TEXTS, reopenWords } from './reminder-texts.ts';

interface DoneRemindersProps {
  marks: ServerData<DoneReminder[]>;
  onReopened: () => void;
}

/** What was marked as done, and the way back from it; nothing while nothing was. */
export function DoneReminders({ marks, onReopened }: DoneRemindersProps) {
  // No heading before it is known that something stands under it.
  if (marks.data === undefined ? marks.failure === undefined : marks.data.length === 0) return null;
  return (
    <section className="stack">
      <h2>{REMINDER_TEXTS.doneTitle}</h2>
      <Loaded from={marks}>
        {(done) => (
          <ol className="calendar">
            {done.map((mark) => (
              <Line
                key={`${mark.kind}/${mark.matter}/${mark.subject ?? ''}`}
                mark={mark}
                onDone={onReopened}
              />
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}

function Line({ mark, onDone }: { mark: DoneReminder; onDone: () => void }) {
  const { ward } = useDesk();
  const { kind, title, matter, subject, team, about, doneAt, next } = mark;
  const body = { ward, kind, matter, ...(subject !== undefined && { subject }) };
  return (
    <li className="calendar-line">
      <p className="calendar-when">{clockInWords(doneAt, now())}</p>
      <div className="stack-tight">
        <h3>{team === undefined ? title : `${title} – ${team}`}</h3>
        <p>{about}</p>
        <p className="small soft">
          {next === undefined ? REMINDER_TEXTS.nothingAhead : REMINDER_TEXTS.wouldCome(dayInWords(next))}
        </p>
      </div>
      <ConfirmedCall
        words={reopenWords(about)}
        call={() => callApi('reopenReminder', { body })}
        onDone={onDone}
      />
    </li>
  );
}
