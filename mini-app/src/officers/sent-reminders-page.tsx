import type { SentReminder } from '@tung-nha/shared/reminder';

import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { clockInWords } from '../time-words.ts';
import { CopyText } from './copy-text.tsx';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { useDesk } from './desk.ts';
import { PLACE_WORDS, REMINDER_STATE_WORDS, REMINDER_TEXTS } from './reminder-texts.ts';
import { RemindersFrame } from './reminders-frame.tsx';

const UNSENT: readonly SentReminder['state'][] = ['parked', 'doubtful', 'missed'];
/** The first line of the text names what it is about. */
const whatOf = ({ text }: SentReminder) => text.split('\n')[0]?.replace(/^🔔 Nhắc việc: /u, '') ?? '';
const stateOf = ({ state, reason }: SentReminder) =>
  [REMINDER_STATE_WORDS[state], reason].filter(Boolean).join('. ');

const COLUMNS: Column<SentReminder>[] = [
  { name: REMINDER_TEXTS.what, by: whatOf, cell: whatOf },
  { name: REMINDER_TEXTS.at, by: ({ dueAt }) => dueAt, cell: ({ dueAt }) => clockInWords(dueAt, now()) },
  {
    name: REMINDER_TEXTS.who,
    by: ({ place }) => PLACE_WORDS[place],
    cell: ({ place }) => PLACE_WORDS[place],
  },
  {
    name: REMINDER_TEXTS.state,
    by: stateOf,
    cell: (line) => <span className={UNSENT.includes(line.state) ? 'unsent' : ''}>{stateOf(line)}</span>,
  },
  { name: REMINDER_TEXTS.text, cell: (line) => <Text line={line} /> },
];

/** What was said lately and what became of it; what did not go can be pasted by hand. */
export function SentRemindersPage() {
  const { ward } = useDesk();
  const sent = useServerData(`officer-sent-reminders/${ward}`, () =>
    callApi('listSentReminders', { query: { ward } }),
  );
  return (
    <RemindersFrame title={REMINDER_TEXTS.sent} lead={REMINDER_TEXTS.sentLead}>
      <Loaded from={sent}>
        {(rows) => (
          <DataTable
            caption={REMINDER_TEXTS.sentCaption}
            columns={COLUMNS}
            rows={rows}
            keyOf={({ id }) => id}
          />
        )}
      </Loaded>
    </RemindersFrame>
  );
}

function Text({ line: { text } }: { line: SentReminder }) {
  return (
    <details>
      <summary>{REMINDER_TEXTS.show}</summary>
      <div className="stack-tight">
        <p className="as-written">{text}</p>
        <CopyText text={text}>{REMINDER_TEXTS.copy}</CopyText>
      </div>
    </details>
  );
}
