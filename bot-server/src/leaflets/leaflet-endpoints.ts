import { localDay } from '@tung-nha/shared/quarter';
import { z } from 'zod';

import type { Edge } from '../endpoint.ts';
import { isForMembers, type GuideCatalogue } from '../guides/guide-catalogue.ts';
import { nearestGuides } from '../guides/nearest-guides.ts';
import { leafletPage } from './leaflet-page.ts';
import { leafletPlace, makeLeaflet } from './make-leaflet.ts';
import { noLeafletPage } from './no-leaflet-page.ts';

const asked = z.object({ slug: z.string() });
const place = z.object({ ward: z.string().max(60).optional().catch(undefined) });

/**
 * GET /leaflets/:slug?ward=CODE: the guide on one A4 page, to be printed from the browser. Open to anyone, so the members'
 * guide is not among them. An unknown slug gets a page with the nearest guides and 404.
 */
export function registerLeafletEndpoints({ app, parts }: Edge, catalogue: GuideCatalogue): void {
  const { config, clock, pool } = parts;
  const guides = [...catalogue.guides.values()].filter((guide) => !isForMembers(guide));

  app.get('/leaflets/:slug', { schema: { hide: true } }, async (request, reply) => {
    const { slug } = asked.parse(request.params);
    const { ward } = place.parse(request.query);
    void reply.type('text/html; charset=utf-8');
    const file = guides.find((guide) => guide.slug === slug);
    if (file === undefined) {
      const suffix = ward === undefined ? '' : `?ward=${encodeURIComponent(ward)}`;
      const nearest = nearestGuides(guides, slug).map((found) => ({
        title: guides.find((guide) => guide.slug === found)?.title ?? found,
        path: `/leaflets/${found}${suffix}`,
      }));
      return reply.code(404).send(noLeafletPage(nearest));
    }
    const where = ward === undefined ? undefined : await leafletPlace(pool, ward);
    return reply.send(leafletPage([makeLeaflet(file, where, { config, today: localDay(clock.now()) })]));
  });
}
