import type { groupAssetView } from '@tung-nha/shared/group';
import type { z } from 'zod';

import type { OaGroups } from '../oa-groups.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Parts } from '../parts.ts';
import { atWork } from '../work.ts';
import { accessGroups, type Asking } from './group-access.ts';

/** What the OA may make groups on, free ones first; asked of Zalo now. Which ward uses one is nobody else's business. */
export async function listAssets(
  parts: Parts,
  oaGroups: OaGroups,
  asking: Asking,
): Promise<Outcome<z.infer<typeof groupAssetView>[]>> {
  const desk = await atWork(parts, (work) => accessGroups(work, asking));
  if (!desk.ok) return desk;
  const told = await oaGroups.assets();
  if (!told.ok) return refused(told.failure.because);
  const seen = told.value.map(({ usedBy, ...asset }) => ({ ...asset, inUse: usedBy !== undefined }));
  return done(seen.sort((one, other) => Number(one.inUse) - Number(other.inUse) || one.size - other.size));
}
