import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import { openOffersOfPerson } from './my-help-requests.ts';

/** GET /api/offers: what the person is being asked to take on, newest first. */
export function registerOfferEndpoints(edge: Edge): void {
  const { parts } = edge;
  registerEndpoint(edge, API.listOffers, ({ person }) => openOffersOfPerson(parts.pool, person.id));
}
