import path from 'node:path';

import fastifyStatic from '@fastify/static';
import { guideForProvince } from '@tung-nha/shared/guide-variant';
import type { RouteShorthandOptions } from 'fastify';
import { z } from 'zod';

import type { Edge } from '../endpoint.ts';
import { Problem } from '../problems.ts';
import type { AudioShelf } from './audio-shelf.ts';
import { guideAmong } from './find-guide.ts';
import { isForMembers, type GuideCatalogue } from './guide-catalogue.ts';
import { guidePlace } from './guide-place.ts';

const address = z.object({ slug: z.string(), step: z.string().regex(/^\d{1,2}$/) });
const place = z.object({ ward: z.string().max(60).optional().catch(undefined) });
const KEPT = 'public, max-age=3600';

/**
 * GET /api/guides/:slug/audio/:step?ward=: a step read aloud (0 = introduction) as mp3, in ranges where a player asks for
 * them; the tag is the digest of words and voice. 404 when it was not made. Open to anyone, as an audio element sends no
 * session: so the members' guide is not among them.
 */
export async function registerAudioEndpoints(
  { app, parts }: Edge,
  catalogue: GuideCatalogue,
  shelf: AudioShelf,
): Promise<void> {
  const { AUDIO_DIR } = parts.config;
  if (AUDIO_DIR !== undefined)
    await app.register(fastifyStatic, { root: path.resolve(AUDIO_DIR), serve: false });
  const guides = [...catalogue.guides.values()].filter((guide) => !isForMembers(guide));

  // A range beyond the sound is no refusal of ours: players know the status and ask anew.
  const errorHandler: RouteShorthandOptions['errorHandler'] = (error, _request, reply) => {
    if (error.statusCode !== 416) throw error;
    void reply.code(416).send();
  };
  app.get(
    '/api/guides/:slug/audio/:step',
    { schema: { hide: true }, errorHandler },
    async (request, reply) => {
      const asked = address.safeParse(request.params);
      if (!asked.success) throw new Problem('not_found');
      const { ward } = place.parse(request.query);
      const file = guideAmong(guides, asked.data.slug);
      const guide = guideForProvince(file, (await guidePlace(parts.pool, ward)).province);
      const name = await shelf.fileOf(guide, Number(asked.data.step));
      if (name === undefined) throw new Problem('not_found');
      const tag = `"${name.slice(0, -'.mp3'.length)}"`;
      void reply.header('etag', tag).header('cache-control', KEPT);
      if (request.headers['if-none-match'] === tag) return reply.code(304).send();
      return reply.sendFile(name, { etag: false, lastModified: false, cacheControl: false });
    },
  );
}
