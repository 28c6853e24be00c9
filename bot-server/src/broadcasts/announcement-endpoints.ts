import { API } from '@tung-nha/shared/api';
import type { AnnouncementView } from '@tung-nha/shared/announcement';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import { Problem, orRefuse } from '../problems.ts';
import { readAnnouncement, readAnnouncements, readPicture } from './read-announcements.ts';

/** What residents read: anyone may, for what is announced is public. */
export function registerAnnouncementEndpoints(edge: Edge): void {
  const { app, parts } = edge;
  const { pool, clock } = parts;

  registerEndpoint(edge, API.listAnnouncements, ({ query }): Promise<AnnouncementView[]> =>
    readAnnouncements(pool, query.ward, clock.now()),
  );
  registerEndpoint(edge, API.readAnnouncement, async ({ params, query }) =>
    orRefuse(await readAnnouncement(pool, { id: params.id, wardId: query.ward }, clock.now())),
  );
  app.get('/api/announcements/:id/picture', { schema: { hide: true } }, async (request, reply) => {
    const { id = '' } = request.params as { id?: string };
    const picture = await readPicture(pool, id, clock.now());
    if (picture === undefined) throw new Problem('not_found');
    // The picture of a broadcast that went out never changes.
    return reply.type(picture.type).header('cache-control', 'public, max-age=86400').send(picture.bytes);
  });
}
