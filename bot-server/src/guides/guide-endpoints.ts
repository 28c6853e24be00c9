import { API } from '@tung-nha/shared/api';
import { guideForProvince } from '@tung-nha/shared/guide-variant';
import { localDay } from '@tung-nha/shared/quarter';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import type { AudioShelf } from './audio-shelf.ts';
import { guideAmong, guidesForPerson, isMember } from './find-guide.ts';
import { isForMembers, type GuideCatalogue } from './guide-catalogue.ts';
import { guidePlace } from './guide-place.ts';
import { guideList, guideViewFor } from './read-guide.ts';
import { searchCatalogue } from './search-catalogue.ts';

/** Reading and searching the catalogue: open to everybody, also while the database is away. */
export function registerGuideEndpoints(edge: Edge, catalogue: GuideCatalogue, shelf: AudioShelf): void {
  const { clock, pool } = edge.parts;

  registerEndpoint(edge, API.listGuides, async ({ query, person }) => {
    const place = await guidePlace(pool, query.ward);
    return guideList(await guidesForPerson(pool, catalogue, person), place, localDay(clock.now()));
  });

  registerEndpoint(edge, API.searchGuides, async ({ query, person }) => {
    const [text, ward] = [query.q, query.ward].map((value) => (typeof value === 'string' ? value : ''));
    const { province } = await guidePlace(pool, ward);
    return searchCatalogue(catalogue, { province, isMember: await isMember(pool, person) }, text ?? '');
  });

  registerEndpoint(edge, API.readGuide, async ({ params, query, person }) => {
    const guide = guideAmong(await guidesForPerson(pool, catalogue, person), params.slug);
    const place = await guidePlace(pool, query.ward);
    const audio = isForMembers(guide) ? [] : await shelf.partsOf(guideForProvince(guide, place.province));
    return { ...guideViewFor(guide, place, localDay(clock.now())), audio };
  });
}
