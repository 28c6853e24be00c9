import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import { Problem } from '../problems.ts';
import { atWork } from '../work.ts';
import { openSession } from './open-session.ts';
import { closeSession } from './session.ts';

/**
 * POST and DELETE /api/session. The Mini App's token is checked with Zalo, never taken at its word (server-api §8.1):
 * refused → 401, Zalo away → 503 `zalo_unavailable`.
 */
export function registerSessionEndpoints(edge: Edge): void {
  const { parts, graph, limits } = edge;

  registerEndpoint(edge, API.openSession, async ({ body: { accessToken, ward }, address }) => {
    await limits.check('refusedToken', address);
    await limits.take('openSession', address);
    const known = await graph.personOf(accessToken);
    if (!known.ok) {
      if (known.because === 'unavailable') throw new Problem('zalo_unavailable');
      await limits.take('refusedToken', address);
      throw new Problem('unauthenticated');
    }
    const arrival = { ...known.value, accessToken, ...(ward === undefined ? {} : { ward }) };
    return atWork(parts, (work) => openSession(work, arrival));
  });

  registerEndpoint(edge, API.closeSession, async ({ token }) => {
    await closeSession(parts.pool, token);
    return { ok: true as const };
  });
}
