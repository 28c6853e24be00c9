import { API } from '@tung-nha/shared/api';
import { localDay } from '@tung-nha/shared/quarter';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import { guideAmong, guidesForPerson } from './find-guide.ts';
import type { GuideCatalogue } from './guide-catalogue.ts';
import { guidePlace } from './guide-place.ts';
import { guideList, guideViewFor } from './read-guide.ts';
import { searchCatalogue } from './search-catalogue.ts';

/** Reading and searching the catalogue: open to everybody, also while the database is away. */
export function registerGuideEndpoints(edge: Edge, catalogue: GuideCatalogue): void {
  const { clock, pool } = edge.parts;

  registerEndpoint(edge, API.listGuides, async ({ query, person }) => {
    const place = await guidePlace(pool, query.ward);
    return guideList(await guidesForPerson(pool, catalogue, person), place, localDay(clock.now()));
  });

  registerEndpoint(edge, API.searchGuides, async ({ query, person }) => {
    const text = typeof query.q === 'string' ? query.q : '';
    return searchCatalogue(await guidesForPerson(pool, catalogue, person), text);
  });

  registerEndpoint(edge, API.readGuide, async ({ params, query, person }) => {
    const guide = guideAmong(await guidesForPerson(pool, catalogue, person), params.slug);
    return guideViewFor(guide, await guidePlace(pool, query.ward), localDay(clock.now()));
  });
}
