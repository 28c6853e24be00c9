import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import { listWards } from './list-wards.ts';

/** GET /api/wards: open to anyone, for the Mini App must ask where somebody lives before it knows them. */
export function registerWardEndpoints(edge: Edge): void {
  registerEndpoint(edge, API.listWards, () => listWards(edge.parts.pool));
}
