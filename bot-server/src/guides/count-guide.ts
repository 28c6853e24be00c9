import type { GuideFile } from '@tung-nha/shared/guide';
import { guideForProvince } from '@tung-nha/shared/guide-variant';
import { localDay } from '@tung-nha/shared/quarter';

import type { Queryable } from '../database.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { SingleWork } from '../work.ts';
import { loadWard, type Ward } from '../wards/ward-access.ts';
import { countRead, countReport } from './guide-count-store.ts';

type Counting = Pick<SingleWork, 'tx' | 'now'>;

/** The ward in which something is to be counted. */
export async function wardToCountIn(on: Queryable, wardId: string): Promise<Outcome<Ward>> {
  const ward = await loadWard(on, wardId);
  return ward === undefined ? refused('ward_not_found', 'ward') : done(ward);
}

/** Whether the guide, as the ward reads it, has this step; refused like any other wrong field. */
export function stepInWard(guide: GuideFile, ward: Ward, step: number): Outcome<number> {
  const { steps } = guideForProvince(guide, ward.province);
  return step <= steps.length ? done(step) : refused('invalid', 'step');
}

/** Counts “màn hình đã khác” on a step of the guide, in the ward, without saying who. */
export async function reportScreenChanged(
  { tx }: Counting,
  { slug, lastChecked }: GuideFile,
  { ward, step }: { ward: string; step: number },
): Promise<void> {
  await countReport(tx, ward, { slug, step, lastChecked });
}

/** Counts one read of the guide on this local day, in the ward and neighbourhood, without saying who (L-08). */
export async function countGuideRead(
  { tx, now }: Counting,
  { slug }: GuideFile,
  { ward, neighbourhoodCode = '' }: { ward: string; neighbourhoodCode?: string | undefined },
): Promise<void> {
  await countRead(tx, ward, { slug, day: localDay(now), neighbourhoodCode });
}
