import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import { orRefuse } from '../problems.ts';
import { atWork } from '../work.ts';
import { guideAmong } from './find-guide.ts';
import type { GuideCatalogue } from './guide-catalogue.ts';
import { lookIntoGuide, officerGuides } from './officer-guides.ts';

/** What officers of a ward see of its guides, and the mark that they looked into what was reported. */
export function registerOfficerGuideEndpoints(edge: Edge, catalogue: GuideCatalogue): void {
  const { parts } = edge;

  registerEndpoint(edge, API.listOfficerGuides, async ({ query, person }) => {
    const asking = { personId: person.id, wardId: query.ward };
    return orRefuse(await atWork(parts, (work) => officerGuides(work, catalogue, asking)));
  });

  registerEndpoint(edge, API.lookIntoGuide, async ({ params, body, person }) => {
    const { slug } = guideAmong([...catalogue.guides.values()], params.slug);
    const asking = { personId: person.id, wardId: body.ward, slug };
    orRefuse(await atWork(parts, (work) => lookIntoGuide(work, asking)));
    return { ok: true as const };
  });
}
