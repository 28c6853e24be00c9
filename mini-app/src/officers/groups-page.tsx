import type { GroupView } from '@tung-nha/shared/group';

import { callApi } from '../api.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { GROUP_TEXTS, OFFICER_TEXTS } from './texts.ts';

const stateOf = ({ active, inactiveReason, offTemplate }: GroupView) =>
  [
    active ? GROUP_TEXTS.active : (inactiveReason ?? OFFICER_TEXTS.none),
    offTemplate && GROUP_TEXTS.offTemplate,
  ]
    .filter(Boolean)
    .join(', ');

const COLUMNS: Column<GroupView>[] = [
  { name: GROUP_TEXTS.name, by: ({ name }) => name, cell: ({ name }) => name },
  {
    name: GROUP_TEXTS.kind,
    by: ({ kind }) => GROUP_TEXTS.kinds[kind],
    cell: ({ kind }) => GROUP_TEXTS.kinds[kind],
  },
  {
    name: GROUP_TEXTS.members,
    by: ({ memberCount }) => memberCount ?? 0,
    cell: ({ memberCount, memberLimit }) =>
      memberCount === undefined ? OFFICER_TEXTS.none : [memberCount, memberLimit].filter(Boolean).join(' / '),
  },
  { name: GROUP_TEXTS.state, by: stateOf, cell: stateOf },
];

/** The ward's Zalo groups, as last told by Zalo. */
export function GroupsPage() {
  const { ward } = useDesk();
  const groups = useServerData(`officer-groups/${ward}`, () => callApi('listGroups', { query: { ward } }));
  return (
    <DeskPage title={GROUP_TEXTS.title} lead={GROUP_TEXTS.lead}>
      <Loaded from={groups}>
        {(rows) => (
          <DataTable caption={GROUP_TEXTS.caption} columns={COLUMNS} rows={rows} keyOf={({ id }) => id} />
        )}
      </Loaded>
    </DeskPage>
  );
}
