import type { GroupView } from '@tung-nha/shared/group';
import type { WardView } from '@tung-nha/shared/ward';
import { Link } from 'react-router-dom';

import { callApi } from '../api.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { GroupAssetsPart } from './group-assets-part.tsx';
import { GROUP_TEXTS } from './group-texts.ts';
import { groupPlacesInWords, groupStateInWords } from './group-words.ts';
import { useOwnWard } from './own-ward.ts';

/** The ward's Zalo groups, as last told by Zalo: those the OA writes to, and those people paste into. */
export function GroupsPage() {
  const { ward } = useDesk();
  const own = useOwnWard();
  const groups = useServerData(`officer-groups/${ward}`, () => callApi('listGroups', { query: { ward } }));
  return (
    <DeskPage
      title={GROUP_TEXTS.title}
      lead={GROUP_TEXTS.lead}
      action={<ButtonLink to={DESK_PATHS.newGroup}>{GROUP_TEXTS.add}</ButtonLink>}
    >
      <Loaded from={groups}>
        {(rows) => (
          <DataTable
            caption={GROUP_TEXTS.caption}
            columns={columnsFor(own)}
            rows={rows}
            keyOf={({ id }) => id}
          />
        )}
      </Loaded>
      <GroupAssetsPart />
    </DeskPage>
  );
}

function columnsFor(ward: WardView | undefined): Column<GroupView>[] {
  const places = (group: GroupView) => groupPlacesInWords(group, ward);
  const kind = (group: GroupView) => GROUP_TEXTS.kinds[group.kind];
  return [
    {
      name: GROUP_TEXTS.name,
      by: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link className="row-link" to={DESK_PATHS.group(id)}>
          {name}
        </Link>
      ),
    },
    { name: GROUP_TEXTS.places, by: places, cell: places },
    { name: GROUP_TEXTS.kind, by: kind, cell: kind },
    {
      name: GROUP_TEXTS.members,
      by: ({ memberCount }) => memberCount ?? 0,
      cell: ({ memberCount, memberLimit }) =>
        memberCount === undefined ? GROUP_TEXTS.uncounted : GROUP_TEXTS.of2(memberCount, memberLimit),
    },
    { name: GROUP_TEXTS.state, by: groupStateInWords, cell: groupStateInWords },
  ];
}
