import { callApi } from '../api.ts';
import type { Reply } from '../api-result.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { useDesk } from './desk.ts';
import { GROUP_TEXTS } from './group-texts.ts';
import { dayText } from './moment-text.ts';
import { OFFICER_TEXTS } from './texts.ts';

type Asset = Reply<'listGroupAssets'>[number];

const useOf = ({ inUse }: Asset) => (inUse ? GROUP_TEXTS.inUse : GROUP_TEXTS.free);

const COLUMNS: Column<Asset>[] = [
  { name: GROUP_TEXTS.assetSize, by: ({ size }) => size, cell: ({ size }) => size },
  {
    name: GROUP_TEXTS.assetUntil,
    by: ({ until }) => until ?? '',
    cell: ({ until }) => (until === undefined ? OFFICER_TEXTS.none : dayText(until)),
  },
  { name: GROUP_TEXTS.assetUse, by: useOf, cell: useOf },
];

/** What the OA has to make groups on, and what of it is taken; Zalo is asked now. */
export function GroupAssetsPart() {
  const { ward } = useDesk();
  const assets = useServerData(`officer-group-assets/${ward}`, () =>
    callApi('listGroupAssets', { query: { ward } }),
  );
  return (
    <Loaded from={assets}>
      {(rows) => (
        <DataTable
          caption={GROUP_TEXTS.assetsCaption}
          columns={COLUMNS}
          rows={rows}
          keyOf={({ assetId }) => assetId}
        />
      )}
    </Loaded>
  );
}
