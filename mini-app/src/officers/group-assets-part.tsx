import { callApi } from '../api.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { assetLots } from './asset-lots.ts';
import type { AssetLot } from './asset-lots.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { useDesk } from './desk.ts';
import { GROUP_TEXTS } from './group-texts.ts';
import { dayText } from './moment-text.ts';

const useOf = ({ inUse }: AssetLot) => (inUse ? GROUP_TEXTS.inUse : GROUP_TEXTS.free);

const COLUMNS: Column<AssetLot>[] = [
  { name: GROUP_TEXTS.assetSize, by: ({ size }) => size, cell: ({ size }) => size },
  {
    name: GROUP_TEXTS.assetUntil,
    by: ({ until }) => until ?? '',
    cell: ({ until }) => (until === undefined ? GROUP_TEXTS.assetNoEnd : dayText(until)),
  },
  { name: GROUP_TEXTS.assetUse, by: useOf, cell: useOf },
  { name: GROUP_TEXTS.assetCount, by: ({ count }) => count, cell: ({ count }) => count },
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
          rows={assetLots(rows)}
          keyOf={({ assetId }) => assetId}
        />
      )}
    </Loaded>
  );
}
