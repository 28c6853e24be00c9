import type { Asset } from './groups.ts';
import { newToken } from './ids.ts';

/** The assets a fresh OA owns: three GMF-100 of the package, and bought ones enough for a ward's neighbourhoods. */
export function sampleAssets(): Asset[] {
  const owned: Asset[] = [];
  for (let count = 0; count < 3; count += 1) owned.push(newAsset('gmf100', 'sub_quota'));
  for (let count = 0; count < 80; count += 1) owned.push(newAsset('gmf50', 'purchase_quota'));
  owned.push(newAsset('gmf1000', 'purchase_quota'), newAsset('gmf10', 'reward_quota'));
  return owned;
}

/** A fresh, unused asset. */
export function newAsset(productType: Asset['productType'], quotaType: Asset['quotaType']): Asset {
  return { assetId: newToken(15), productType, quotaType, usedBy: null };
}
