import { localDay } from '@tung-nha/shared/quarter';

import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { ownNeighbourhood } from '../own-neighbourhood.ts';
import { appStorage } from '../zalo/storage.ts';

const KEY = 'counted-reads';

/**
 * Tells the server that a guide was read in a ward, and in which neighbourhood when the person once named theirs: once a day
 * from this phone, without a name (L-08); never mind if it fails.
 */
export function countRead(slug: string, ward: string): void {
  const today = localDay(now());
  const [day, ...counted] = (appStorage.read(KEY) ?? '').split(' ');
  const before = day === today ? counted : [];
  if (before.includes(slug) || !navigator.onLine) return;
  // Written first: the screen may be drawn again before the answer is there.
  appStorage.write(KEY, [today, ...before, slug].join(' '));
  const own = ownNeighbourhood(ward);
  const body = own === null ? { ward } : { ward, neighbourhoodCode: own };
  void callApi('countGuideRead', { params: { slug }, body });
}
