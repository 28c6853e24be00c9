import { RECIPIENT_STATES } from '@tung-nha/shared/broadcast';
import type { BroadcastProgress } from '@tung-nha/shared/broadcast';

import { callApi } from '../api.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { Button } from '../ui/button.tsx';
import { useAction } from '../use-action.ts';
import { BROADCAST_TEXTS, RECIPIENT_WORDS } from './broadcast-texts.ts';
import { DataTable } from './data-table.tsx';
import { useDesk } from './desk.ts';
import { Failure } from './form-parts.tsx';
import { OFFICER_TEXTS } from './texts.ts';

const EVERY_MS = 3000;

/** How far a broadcast is, asked again every few seconds, and the list of recipients as a file. */
export function BroadcastProgressPart({ id }: { id: string }) {
  const { ward } = useDesk();
  const asked = { params: { id }, query: { ward } };
  const progress = useServerData(`officer-progress/${id}`, () => callApi('readBroadcastProgress', asked), {
    everyMs: EVERY_MS,
  });
  const { busy, failure, run } = useAction();
  const download = () =>
    run(
      () => callApi('exportBroadcast', asked),
      ({ text }) => saveAs(`thong-bao-${id}.csv`, text),
    );
  return (
    <section className="stack" aria-labelledby="progress-title">
      <h2 id="progress-title">{BROADCAST_TEXTS.progress}</h2>
      <Loaded from={progress}>{(shown) => <Progress progress={shown} />}</Loaded>
      <Failure sentence={failure} />
      <div className="desk-deeds">
        <Button look="quiet" busy={busy ? OFFICER_TEXTS.send : undefined} onPress={download}>
          {BROADCAST_TEXTS.download}
        </Button>
      </div>
    </section>
  );
}

function Progress({ progress: { people, groups, reasons, doubtful } }: { progress: BroadcastProgress }) {
  return (
    <>
      <DataTable
        caption={BROADCAST_TEXTS.progressCaption}
        columns={[
          { name: BROADCAST_TEXTS.state, cell: (state) => RECIPIENT_WORDS[state] },
          { name: BROADCAST_TEXTS.peopleColumn, cell: (state) => people[state] },
          { name: BROADCAST_TEXTS.groupsColumn, cell: (state) => groups[state] },
        ]}
        rows={RECIPIENT_STATES.filter((state) => people[state] + groups[state] > 0)}
        keyOf={(state) => state}
      />
      {reasons.length > 0 && (
        <DataTable
          caption={BROADCAST_TEXTS.reasonsCaption}
          columns={[
            { name: BROADCAST_TEXTS.reason, cell: ({ reason }) => reason },
            { name: BROADCAST_TEXTS.state, cell: ({ state }) => RECIPIENT_WORDS[state] },
            { name: BROADCAST_TEXTS.reachCount, cell: ({ count }) => count },
          ]}
          rows={reasons}
          keyOf={({ state, reason }) => `${state} ${reason}`}
        />
      )}
      {doubtful.length > 0 && (
        <section className="card">
          <h3>{BROADCAST_TEXTS.doubtful}</h3>
          <p>{doubtful.map(({ name }) => name).join(', ')}</p>
        </section>
      )}
    </>
  );
}

// The browser reads the file as text and leaves its first mark out, without which Excel spoils every Vietnamese letter.
const BYTE_ORDER_MARK = '\ufeff';

function saveAs(name: string, text: string): void {
  const marked = text.startsWith(BYTE_ORDER_MARK) ? text : BYTE_ORDER_MARK + text;
  const address = URL.createObjectURL(new Blob([marked], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
