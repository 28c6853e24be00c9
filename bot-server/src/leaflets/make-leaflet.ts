import type { GuideFile } from '@tung-nha/shared/guide';
import { guideForProvince } from '@tung-nha/shared/guide-variant';
import { freshnessOf } from '@tung-nha/shared/guide-freshness';

import type { Config } from '../config.ts';
import { loadWard } from '../wards/ward-access.ts';
import type { Queryable } from '../database.ts';
import { miniAppLink } from '../work.ts';
import type { Leaflet, LeafletWard } from './leaflet-page.ts';

const OUT_OF_DATE = 'Bài này đã quá ngày kiểm tra lại, có chỗ có thể đã đổi. Hãy quét mã để xem bản mới.';

/**
 * The ward a leaflet is for. Undefined also while the database is away or the ward is not known: a leaflet without the
 * ward's name is better than none.
 */
export async function leafletPlace(on: Queryable, wardId: string): Promise<LeafletWard | undefined> {
  const ward = await loadWard(on, wardId).catch(() => undefined);
  if (ward === undefined) return undefined;
  const { id: code, kind, name, province, settings } = ward;
  return { code, kind, name, province, teamName: settings.team.name };
}

/** The leaflet of a guide for a ward, or for any place, as it is on this local day ('2026-11-21'). */
export function makeLeaflet(
  file: GuideFile,
  place: LeafletWard | undefined,
  { config, today }: { config: Pick<Config, 'ZALO_MINI_APP_ID'>; today: string },
): Leaflet {
  const guide = guideForProvince(file, place?.province);
  const route = miniAppLink(config, `guide/${guide.slug}`);
  return {
    guide,
    ward: place,
    link: place === undefined ? route : `${route}&ward=${encodeURIComponent(place.code)}`,
    notice: freshnessOf(guide, today) === 'outOfDate' ? OUT_OF_DATE : undefined,
  };
}
