import type { Place } from '@tung-nha/shared/help-request';
import { metresBetween } from '@tung-nha/shared/place';

import type { Queryable } from '../database.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import { loadWardRow } from './ward-store.ts';

/**
 * The ward's support points from the nearest to the farthest. The place is used here and forgotten: it is neither stored
 * nor answered (L-07). Refuses `ward_not_found`.
 */
export async function nearSupportPoints(
  on: Queryable,
  wardId: string,
  place: Place,
): Promise<Outcome<{ code: string; metres: number }[]>> {
  const ward = await loadWardRow(on, wardId);
  if (ward === undefined) return refused('ward_not_found', 'ward');
  const near = ward.support_points.map((point) => ({
    code: point.code,
    metres: Math.round(metresBetween(place, point)),
  }));
  return done(near.sort((a, b) => a.metres - b.metres || a.code.localeCompare(b.code)));
}
