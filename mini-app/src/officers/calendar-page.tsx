import type { CalendarEntry } from '@tung-nha/shared/reminder';
import { Link } from 'react-router-dom';

import { callApi } from '../api.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { calendarMonths } from './calendar-months.ts';
import type { CalendarLine } from './calendar-months.ts';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DoneReminders } from './done-reminders-part.tsx';
import { doneWords, GOAL_WORDS, REMINDER_TEXTS } from './reminder-texts.ts';
import { RemindersFrame } from './reminders-frame.tsx';

/** What the ward's plan brings in the next 90 days, and to whom it will be said. */
export function CalendarPage() {
  const { ward } = useDesk();
  const calendar = useServerData(`officer-calendar/${ward}`, () =>
    callApi('readCalendar', { query: { ward } }),
  );
  const marks = useServerData(`officer-done-reminders/${ward}`, () =>
    callApi('listDoneReminders', { query: { ward } }),
  );
  const reload = () => {
    calendar.reload();
    marks.reload();
  };
  return (
    <RemindersFrame title={REMINDER_TEXTS.calendar} lead={REMINDER_TEXTS.calendarLead}>
      <Loaded from={calendar}>{(entries) => <Months entries={entries} onDone={reload} />}</Loaded>
      {calendar.data && <DoneReminders marks={marks} onReopened={reload} />}
    </RemindersFrame>
  );
}

function Months({ entries, onDone }: { entries: CalendarEntry[]; onDone: () => void }) {
  const months = calendarMonths(entries);
  if (months.length === 0) return <p className="card">{REMINDER_TEXTS.calendarEmpty}</p>;
  return months.map(({ year, month, lines }) => (
    <section key={`${year}-${month}`} className="stack">
      <h2>{REMINDER_TEXTS.month(month, year)}</h2>
      <ol className="calendar">
        {lines.map((line) => (
          <Line key={`${line.kind}/${line.matter}/${line.round}`} line={line} onDone={onDone} />
        ))}
      </ol>
    </section>
  ));
}

interface LineProps {
  line: CalendarLine;
  onDone: () => void;
}

function Line({ line, onDone }: LineProps) {
  const { title, opening, when, goesTo, on, mayEnd, matter, tasks = [] } = line;
  return (
    <li className="calendar-line">
      <p className="calendar-when">{when}</p>
      <div className="stack-tight">
        <h3>
          {title}
          {!on && (
            <Link className="tag tag-link" to={DESK_PATHS.reminderKinds}>
              {REMINDER_TEXTS.off}
            </Link>
          )}
        </h3>
        <p>{opening}</p>
        <p className="small soft">
          {REMINDER_TEXTS.to} {goesTo.map((goal) => GOAL_WORDS[goal]).join('; ')}
        </p>
        {tasks.map(({ no, name }) => (
          <div key={no} className="calendar-task">
            <p>
              {no}. {name}
            </p>
            <Done line={line} matter={`${matter}/${no}`} name={name} onDone={onDone} />
          </div>
        ))}
      </div>
      {mayEnd && <Done line={line} matter={matter} name={title} about={opening} onDone={onDone} />}
    </li>
  );
}

function Done({
  line: { kind },
  matter,
  name,
  about = name,
  onDone,
}: Pick<LineProps, 'line' | 'onDone'> & { matter: string; name: string; about?: string }) {
  const { ward } = useDesk();
  return (
    <ConfirmedCall
      words={doneWords(name, about)}
      call={() => callApi('markReminderDone', { body: { ward, kind, matter } })}
      onDone={onDone}
    />
  );
}
