import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import type { LimitName, Limits } from '../limits.ts';
import type { Person } from '../people/person.ts';
import { orRefuse, Problem } from '../problems.ts';
import { atSingleWork } from '../work.ts';
import { countGuideRead, reportScreenChanged, stepInWard, wardToCountIn } from './count-guide.ts';
import { guideAmong, guidesForPerson } from './find-guide.ts';
import type { GuideCatalogue } from './guide-catalogue.ts';

/** Whom counting takes for one: the person, or with no session the address. Kept only as a digest, for two days. */
function counterKey(person: Person | undefined, address: string): string {
  return person === undefined ? `address ${address}` : person.id;
}

/** True the first time in a day that this key comes; a second time is no mistake of the caller's. */
async function isFirst(limits: Limits, name: LimitName, key: string): Promise<boolean> {
  try {
    await limits.take(name, key);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'too_many') return false;
    throw error;
  }
}

/** Counting reads and reports “màn hình đã khác”: no text, no name, once a day for each person. */
export function registerGuideCountEndpoints(edge: Edge, catalogue: GuideCatalogue): void {
  const { parts, limits } = edge;

  registerEndpoint(edge, API.reportScreenChanged, async ({ params, body, person, address }) => {
    const guide = guideAmong(await guidesForPerson(parts.pool, catalogue, person), params.slug);
    const ward = orRefuse(await wardToCountIn(parts.pool, body.ward));
    const report = { ward: ward.id, step: orRefuse(stepInWard(guide, ward, body.step)) };
    const key = counterKey(person, address);
    await limits.take('reportScreens', key);
    if (await isFirst(limits, 'reportScreen', `${key} ${ward.id} ${guide.slug} ${report.step}`))
      await atSingleWork(parts, (work) => reportScreenChanged(work, guide, report));
    return { ok: true as const };
  });

  registerEndpoint(edge, API.countGuideRead, async ({ params, body, person, address }) => {
    const guide = guideAmong(await guidesForPerson(parts.pool, catalogue, person), params.slug);
    orRefuse(await wardToCountIn(parts.pool, body.ward));
    if (await isFirst(limits, 'readGuide', `${counterKey(person, address)} ${guide.slug}`))
      await atSingleWork(parts, (work) => countGuideRead(work, guide, body));
    return { ok: true as const };
  });
}
