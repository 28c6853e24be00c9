import { z } from 'zod';

import {
  completeHelpRequest,
  helpRequestView,
  offerView,
  openHelpRequest,
  openedHelpRequest,
  rateHelpRequest,
} from './help-request.ts';
import { CONSENT_PURPOSES, consentView, myData } from './my-data.ts';
import { openSession, openedSession } from './session.ts';
import { wardView } from './ward.ts';

const byId = z.object({ id: z.uuid() });
const done = z.object({ ok: z.literal(true) });

/**
 * Every JSON endpoint of bot-server: method, path, who may call it, and the schemas of both directions.
 * Server and Mini App read the same table; `who: 'anyone'` needs no session.
 */
export const API = {
  openSession: {
    method: 'POST',
    path: '/api/session',
    who: 'anyone',
    body: openSession,
    reply: openedSession,
  },
  closeSession: { method: 'DELETE', path: '/api/session', who: 'person', reply: done },
  listWards: { method: 'GET', path: '/api/wards', who: 'anyone', reply: z.array(wardView) },
  openHelpRequest: {
    method: 'POST',
    path: '/api/help-requests',
    who: 'person',
    body: openHelpRequest,
    reply: openedHelpRequest,
    replyStatus: 201,
    fieldProblems: { consent: 'consent_required' },
  },
  listHelpRequests: {
    method: 'GET',
    path: '/api/help-requests',
    who: 'person',
    query: z.object({ role: z.enum(['resident', 'member', 'officer']).default('resident') }),
    reply: z.array(helpRequestView),
  },
  readHelpRequest: {
    method: 'GET',
    path: '/api/help-requests/:id',
    who: 'person',
    params: byId,
    reply: helpRequestView,
  },
  withdrawHelpRequest: {
    method: 'POST',
    path: '/api/help-requests/:id/withdraw',
    who: 'person',
    params: byId,
    reply: helpRequestView,
  },
  acceptHelpRequest: {
    method: 'POST',
    path: '/api/help-requests/:id/accept',
    who: 'person',
    params: byId,
    reply: helpRequestView,
  },
  declineHelpRequest: {
    method: 'POST',
    path: '/api/help-requests/:id/decline',
    who: 'person',
    params: byId,
    reply: done,
  },
  completeHelpRequest: {
    method: 'POST',
    path: '/api/help-requests/:id/complete',
    who: 'person',
    params: byId,
    body: completeHelpRequest,
    reply: helpRequestView,
  },
  rateHelpRequest: {
    method: 'POST',
    path: '/api/help-requests/:id/rating',
    who: 'person',
    params: byId,
    body: rateHelpRequest,
    reply: helpRequestView,
  },
  listOffers: { method: 'GET', path: '/api/offers', who: 'person', reply: z.array(offerView) },
  readMyData: { method: 'GET', path: '/api/me/data', who: 'person', reply: myData },
  deleteMyData: { method: 'DELETE', path: '/api/me/data', who: 'person', reply: done },
  listMyConsents: { method: 'GET', path: '/api/me/consents', who: 'person', reply: z.array(consentView) },
  withdrawMyConsents: {
    method: 'DELETE',
    path: '/api/me/consents',
    who: 'person',
    query: z.object({ purpose: z.enum(CONSENT_PURPOSES).optional() }),
    reply: done,
  },
} as const;

export type ApiName = keyof typeof API;
