import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import { Problem } from '../problems.ts';
import { atWork } from '../work.ts';
import { confirmOaUser } from './link-oa-user.ts';
import { openSession } from './open-session.ts';
import { closeSession } from './session.ts';

// What Zalo answers is checked like what anybody else sends: it goes into the database and into people's chats.
const ZALO_ID = /^[\w-]{1,64}$/;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;
const plainName = (name: string) => /^.{0,80}/u.exec(name.replaceAll(UNPRINTABLE, '').trim())?.[0] ?? '';

/**
 * POST and DELETE /api/session. The Mini App's token is checked with Zalo, never taken at its word (server-api §8.1):
 * refused → 401, Zalo away → 503 `zalo_unavailable`. The OA's id it names is believed when Zalo confirms it, else ignored.
 */
export function registerSessionEndpoints(edge: Edge): void {
  const { parts, graph, limits } = edge;

  registerEndpoint(edge, API.openSession, async ({ body, address }) => {
    const { accessToken, ward, oaUserId } = body;
    await limits.check('refusedToken', address);
    await limits.take('openSession', address);
    const known = await graph.personOf(accessToken);
    if (!known.ok) {
      if (known.because === 'unavailable') throw new Problem('zalo_unavailable');
      await limits.take('refusedToken', address);
      throw new Problem('unauthenticated');
    }
    const { appUserId, name } = known.value;
    if (!ZALO_ID.test(appUserId)) throw new Problem('zalo_unavailable');
    const oaUser = oaUserId === undefined ? undefined : await confirmOaUser(edge, { appUserId, oaUserId });
    const arrival = {
      appUserId,
      accessToken,
      ...(name !== undefined && { name: plainName(name) }),
      ...(ward !== undefined && { ward }),
      ...(oaUser !== undefined && { oaUser }),
    };
    return atWork(parts, (work) => openSession(work, arrival));
  });

  registerEndpoint(edge, API.closeSession, async ({ token }) => {
    await closeSession(parts.pool, token);
    return { ok: true as const };
  });
}
