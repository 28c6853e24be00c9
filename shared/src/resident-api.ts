import { z } from 'zod';

import { announcementView } from './announcement.ts';
import { guideListItem, guideSearchReply, guideView } from './guide-view.ts';
import {
  completeHelpRequest,
  correctContact,
  helpRequestView,
  offerView,
  openHelpRequest,
  openedHelpRequest,
  rateHelpRequest,
} from './help-request.ts';
import { CONSENT_PURPOSES, consentView, myData } from './my-data.ts';
import { openSession, openedSession } from './session.ts';
import { nearSupportPoint, wardView } from './ward.ts';

const byId = z.object({ id: z.uuid() });
const done = z.object({ ok: z.literal(true) });
const bySlug = z.object({ slug: z.string().max(100) });
const wardCode = z.string().min(1).max(40);
const inWard = z.object({ ward: wardCode.optional() });

/** The rows of the API table for residents and those who help them: all that the Mini App needs until an officer opens the desk. */
export const RESIDENT_API = {
  openSession: {
    method: 'POST',
    path: '/api/session',
    who: 'anyone',
    body: openSession,
    reply: openedSession,
  },
  closeSession: { method: 'DELETE', path: '/api/session', who: 'person', reply: done },
  listWards: { method: 'GET', path: '/api/wards', who: 'anyone', reply: z.array(wardView) },
  findNearSupportPoints: {
    method: 'POST',
    path: '/api/support-points/near',
    who: 'person',
    body: z.object({ ward: wardCode, placeToken: z.string().min(1).max(4000) }),
    reply: z.array(nearSupportPoint),
  },
  listGuides: {
    method: 'GET',
    path: '/api/guides',
    who: 'guest',
    query: inWard,
    reply: z.array(guideListItem),
  },
  searchGuides: {
    method: 'GET',
    path: '/api/guides/search',
    who: 'guest',
    // Whatever is typed gives results or none; it is never stored, so any character may be in it.
    anyText: true,
    query: z.object({ q: z.unknown(), ward: z.unknown() }).partial(),
    reply: guideSearchReply,
  },
  readGuide: {
    method: 'GET',
    path: '/api/guides/:slug',
    who: 'guest',
    params: bySlug,
    query: inWard,
    reply: guideView,
  },
  reportScreenChanged: {
    method: 'POST',
    path: '/api/guides/:slug/screen-changed',
    who: 'guest',
    params: bySlug,
    body: z.object({ ward: wardCode, step: z.number().int().min(1).max(99) }),
    reply: done,
  },
  countGuideRead: {
    method: 'POST',
    path: '/api/guides/:slug/reads',
    who: 'guest',
    params: bySlug,
    body: z.object({ ward: wardCode, neighbourhoodCode: z.string().min(1).max(40).optional() }),
    reply: done,
  },
  listAnnouncements: {
    method: 'GET',
    path: '/api/announcements',
    who: 'anyone',
    query: z.object({ ward: wardCode }),
    reply: z.array(announcementView),
  },
  readAnnouncement: {
    method: 'GET',
    path: '/api/announcements/:id',
    who: 'anyone',
    params: byId,
    query: inWard,
    reply: announcementView,
  },
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
  giveBackHelpRequest: {
    method: 'POST',
    path: '/api/help-requests/:id/give-back',
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
  correctContact: {
    method: 'POST',
    path: '/api/help-requests/:id/contact',
    who: 'person',
    params: byId,
    body: correctContact,
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
  /** Consent that is given by itself; to being helped one agrees with the request. */
  giveMyConsent: {
    method: 'POST',
    path: '/api/me/consents',
    who: 'person',
    body: z.strictObject({
      ward: wardCode,
      purpose: z.literal('news'),
      neighbourhoodCode: z.string().min(1).max(40).optional(),
    }),
    reply: done,
  },
  withdrawMyConsents: {
    method: 'DELETE',
    path: '/api/me/consents',
    who: 'person',
    query: z.object({ purpose: z.enum(CONSENT_PURPOSES).optional() }),
    reply: done,
  },
} as const;
