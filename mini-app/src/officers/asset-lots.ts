import type { Reply } from '../api-result.ts';

type Asset = Reply<'listGroupAssets'>[number];

/** Assets that nothing tells apart, as one: any of them will do, and the first is taken. */
export interface AssetLot extends Asset {
  count: number;
}

/** An OA may have hundreds of assets; to an officer only size, end and use make a difference. In the order of the first of each. */
export function assetLots(assets: readonly Asset[]): AssetLot[] {
  const lots = new Map<string, AssetLot>();
  for (const asset of assets) {
    const alike = `${asset.size} ${asset.until ?? ''} ${String(asset.inUse)}`;
    const lot = lots.get(alike);
    lots.set(alike, lot === undefined ? { ...asset, count: 1 } : { ...lot, count: lot.count + 1 });
  }
  return [...lots.values()];
}
