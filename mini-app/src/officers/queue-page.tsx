import { TOPICS } from '@tung-nha/shared/help-request';
import type { QueuedRequest, RequestQueue } from '@tung-nha/shared/officer';
import { Link } from 'react-router-dom';

import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { clockInWords, whenInWords } from '../time-words.ts';
import { Notice } from '../ui/notice.tsx';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { NEXT_WORDS, QUEUE_TEXTS, STATUS_WORDS, STEP_WORDS } from './texts.ts';

const EVERY_MS = 15_000;

export function useQueue() {
  const { ward } = useDesk();
  return useServerData(`officer-queue/${ward}`, () => callApi('readRequestQueue', { query: { ward } }), {
    everyMs: EVERY_MS,
  });
}

export function stateInWords({ status, escalation }: QueuedRequest): string {
  return escalation === undefined
    ? STATUS_WORDS[status]
    : `${STATUS_WORDS[status]}, ${STEP_WORDS[escalation]}`;
}

const COLUMNS: Column<QueuedRequest>[] = [
  {
    name: QUEUE_TEXTS.code,
    by: ({ code }) => code,
    cell: ({ id, code, urgent, priority }) => (
      <>
        <Link className="row-link" to={DESK_PATHS.request(id)}>
          {code}
        </Link>
        {urgent && <span className="tag tag-danger">{QUEUE_TEXTS.urgent}</span>}
        {priority && <span className="tag">{QUEUE_TEXTS.priority}</span>}
      </>
    ),
  },
  { name: QUEUE_TEXTS.topic, by: ({ topic }) => TOPICS[topic], cell: ({ topic }) => TOPICS[topic] },
  {
    name: QUEUE_TEXTS.place,
    by: placeOf,
    cell: placeOf,
  },
  {
    name: QUEUE_TEXTS.age,
    by: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => whenInWords(createdAt, now()),
  },
  { name: QUEUE_TEXTS.state, by: stateInWords, cell: stateInWords },
  {
    name: QUEUE_TEXTS.asked,
    cell: ({ asked, helper }) => helper ?? (asked.length > 0 ? asked.join(', ') : QUEUE_TEXTS.nobodyAsked),
  },
  {
    name: QUEUE_TEXTS.next,
    by: ({ next }) => next?.at ?? '',
    cell: ({ next }) =>
      next === undefined
        ? QUEUE_TEXTS.nothingNext
        : `${NEXT_WORDS[next.action]}, ${clockInWords(next.at, now())}`,
  },
];

/** The office's queue, what came to it first, and how the teams stand. */
export function QueuePage() {
  return (
    <DeskPage title={QUEUE_TEXTS.title} lead={QUEUE_TEXTS.lead}>
      <Loaded from={useQueue()}>{(queue) => <Queue queue={queue} />}</Loaded>
    </DeskPage>
  );
}

function Queue({ queue }: { queue: RequestQueue }) {
  return (
    <>
      {queue.consentNeeded && <Notice tone="danger">{QUEUE_TEXTS.consentNeeded}</Notice>}
      <dl className="figures">
        <Figure name={QUEUE_TEXTS.open} value={queue.open} />
        <Figure name={QUEUE_TEXTS.done} value={queue.doneThisQuarter} />
      </dl>
      {queue.requests.length === 0 ? (
        <p className="card">{QUEUE_TEXTS.empty}</p>
      ) : (
        <DataTable
          caption={QUEUE_TEXTS.caption}
          columns={COLUMNS}
          rows={queue.requests}
          keyOf={({ id }) => id}
        />
      )}
      <DataTable
        caption={QUEUE_TEXTS.teams}
        columns={[
          { name: QUEUE_TEXTS.team, by: ({ name }) => name, cell: ({ name }) => name },
          { name: QUEUE_TEXTS.turns, by: ({ turns }) => turns, cell: ({ turns }) => turns },
          { name: QUEUE_TEXTS.target, cell: () => queue.target ?? QUEUE_TEXTS.noTarget },
        ]}
        rows={queue.teams}
        keyOf={({ code }) => code ?? 'ward'}
      />
    </>
  );
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function placeOf({ supportPoint, neighbourhood }: QueuedRequest): string {
  return supportPoint ?? neighbourhood ?? QUEUE_TEXTS.noPlace;
}
