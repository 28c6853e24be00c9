import type { OfficerLogLine } from '@tung-nha/shared/officer';
import { useState } from 'react';

import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { clockInWords } from '../time-words.ts';
import { Button } from '../ui/button.tsx';
import { useAction } from '../use-action.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { Failure } from './form-parts.tsx';
import { LogLine } from './log-line.tsx';
import { whatWasDone } from './log-words.ts';
import { LOG_TEXTS, OFFICER_TEXTS } from './texts.ts';

const PAGE = 50;

const COLUMNS: Column<OfficerLogLine>[] = [
  { name: LOG_TEXTS.at, by: ({ id }) => id, cell: ({ at }) => clockInWords(at, now()) },
  {
    name: LOG_TEXTS.who,
    by: ({ officer }) => officer ?? '',
    cell: ({ officer }) => officer ?? LOG_TEXTS.left,
  },
  { name: LOG_TEXTS.what, by: whatWasDone, cell: (line) => <LogLine line={line} /> },
];

/** What the officers of the ward did; nobody can change it. */
export function LogPage() {
  const { ward } = useDesk();
  const newest = useServerData(`officer-log/${ward}`, () => callApi('readOfficerLog', { query: { ward } }));
  return (
    <DeskPage title={LOG_TEXTS.title} lead={LOG_TEXTS.lead}>
      <Loaded from={newest}>{(lines) => <Lines newest={lines} />}</Loaded>
    </DeskPage>
  );
}

function Lines({ newest }: { newest: OfficerLogLine[] }) {
  const { ward } = useDesk();
  const [older, setOlder] = useState<OfficerLogLine[]>([]);
  const [last, setLast] = useState(PAGE);
  const { busy, failure, run } = useAction();
  const lines = [...newest, ...older];
  const before = lines.at(-1)?.id;
  const more = newest.length === PAGE && last === PAGE && before !== undefined;
  return (
    <>
      <DataTable caption={LOG_TEXTS.caption} columns={COLUMNS} rows={lines} keyOf={({ id }) => String(id)} />
      <Failure sentence={failure} />
      {more && (
        <Button
          look="quiet"
          busy={busy ? OFFICER_TEXTS.send : undefined}
          onPress={() =>
            run(
              () => callApi('readOfficerLog', { query: { ward, before } }),
              (next) => {
                setOlder((known) => [...known, ...next]);
                setLast(next.length);
              },
            )
          }
        >
          {LOG_TEXTS.more}
        </Button>
      )}
    </>
  );
}
