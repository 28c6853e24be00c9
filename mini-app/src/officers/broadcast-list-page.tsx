import type { BroadcastView } from '@tung-nha/shared/broadcast';
import { Link } from 'react-router-dom';

import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { whenInWords } from '../time-words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { BROADCAST_TEXTS } from './broadcast-texts.ts';
import { broadcastStateInWords } from './broadcast-words.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';

const EVERY_MS = 30_000;

const COLUMNS: Column<BroadcastView>[] = [
  {
    name: BROADCAST_TEXTS.name,
    by: ({ title }) => title,
    cell: ({ id, title, kind }) => (
      <>
        <Link className="row-link" to={DESK_PATHS.broadcast(id)}>
          {title}
        </Link>
        {kind === 'scamAlert' && <span className="tag tag-danger">{BROADCAST_TEXTS.kinds.scamAlert}</span>}
      </>
    ),
  },
  {
    name: BROADCAST_TEXTS.state,
    by: broadcastStateInWords,
    cell: broadcastStateInWords,
  },
  {
    name: BROADCAST_TEXTS.author,
    by: ({ author }) => author.name,
    cell: ({ author }) => author.name,
  },
  {
    name: BROADCAST_TEXTS.made,
    by: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => whenInWords(createdAt, now()),
  },
];

/** The ward's announcements, newest first, with the way to a new one. */
export function BroadcastListPage() {
  const { ward } = useDesk();
  const broadcasts = useServerData(
    `officer-broadcasts/${ward}`,
    () => callApi('listBroadcasts', { query: { ward } }),
    { everyMs: EVERY_MS },
  );
  return (
    <DeskPage
      title={BROADCAST_TEXTS.title}
      lead={BROADCAST_TEXTS.lead}
      action={<ButtonLink to={DESK_PATHS.newBroadcast}>{BROADCAST_TEXTS.write}</ButtonLink>}
    >
      <Loaded from={broadcasts}>
        {(rows) => (
          <DataTable caption={BROADCAST_TEXTS.caption} rows={rows} keyOf={({ id }) => id} columns={COLUMNS} />
        )}
      </Loaded>
    </DeskPage>
  );
}
