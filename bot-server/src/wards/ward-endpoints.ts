import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Asked, type Edge } from '../endpoint.ts';
import { accessTokenOf } from '../people/session.ts';
import { orRefuse, Problem } from '../problems.ts';
import { listWards } from './list-wards.ts';
import { nearSupportPoints } from './near-support-points.ts';

/** GET /api/wards: open to anyone, for the Mini App must ask where somebody lives before it knows them. */
export function registerWardEndpoints(edge: Edge): void {
  registerEndpoint(edge, API.listWards, () => listWards(edge.parts.pool));
  registerEndpoint(edge, API.findNearSupportPoints, (asked) => findNearSupportPoints(edge, asked));
}

/** Zalo gives the Mini App a code for the place, never the place itself: what is near can only be found here. */
async function findNearSupportPoints(
  { parts, graph, limits }: Edge,
  { person, token, body }: Asked<typeof API.findNearSupportPoints>,
) {
  await limits.take('resolveCode', person.id);
  const accessToken = await accessTokenOf(parts.pool, parts.sealer, token, parts.clock.now());
  if (accessToken === undefined) throw new Problem('unauthenticated');
  const place = await graph.placeOf(accessToken, body.placeToken);
  if (!place.ok) throw new Problem(BECAUSE[place.because], 'placeToken');
  return orRefuse(await nearSupportPoints(parts.pool, body.ward, place.value));
}

const BECAUSE = {
  codeRefused: 'invalid',
  tokenRefused: 'unauthenticated',
  unavailable: 'zalo_unavailable',
} as const;
