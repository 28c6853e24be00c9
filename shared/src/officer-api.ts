import { z } from 'zod';

import {
  closeRequest,
  memberChange,
  memberInvitation,
  officerLogLine,
  officerSettings,
  requestQueue,
  teamMember,
} from './officer.ts';
import { openedSession } from './session.ts';

const done = z.object({ ok: z.literal(true) });
const wardCode = z.string().min(1).max(40);
const ofWard = z.object({ ward: wardCode });
const byId = z.object({ id: z.uuid() });
const byMember = z.object({ memberId: z.uuid() });

/** The rows of the API table for the officers' part. */
export const OFFICER_API = {
  openOfficerSession: {
    method: 'POST',
    path: '/api/officer/session',
    who: 'anyone',
    /** The secret of a login link from chat: used once. */
    body: z.object({ token: z.string().min(1).max(200) }),
    reply: openedSession,
  },
  endOfficerSessions: { method: 'DELETE', path: '/api/officer/sessions', who: 'person', reply: done },
  readRequestQueue: {
    method: 'GET',
    path: '/api/officer/requests',
    who: 'person',
    query: ofWard,
    reply: requestQueue,
  },
  assignRequest: {
    method: 'POST',
    path: '/api/officer/requests/:id/assign',
    who: 'person',
    params: byId,
    body: ofWard.extend({ memberId: z.uuid() }),
    reply: done,
  },
  closeRequest: {
    method: 'POST',
    path: '/api/officer/requests/:id/close',
    who: 'person',
    params: byId,
    body: closeRequest,
    reply: done,
  },
  bringRequestToOffice: {
    method: 'POST',
    path: '/api/officer/requests/:id/escalate',
    who: 'person',
    params: byId,
    body: ofWard,
    reply: done,
  },
  listTeamMembers: {
    method: 'GET',
    path: '/api/officer/members',
    who: 'person',
    query: ofWard,
    reply: z.array(teamMember),
  },
  inviteMember: {
    method: 'POST',
    path: '/api/officer/members',
    who: 'person',
    body: memberInvitation.extend({ ward: wardCode }),
    reply: teamMember,
    replyStatus: 201,
    fieldProblems: { name: 'text_missing' },
  },
  changeMember: {
    method: 'PUT',
    path: '/api/officer/members/:memberId',
    who: 'person',
    params: byMember,
    body: memberChange.extend({ ward: wardCode }),
    reply: teamMember,
  },
  renewInviteCode: {
    method: 'POST',
    path: '/api/officer/members/:memberId/invite-code',
    who: 'person',
    params: byMember,
    body: ofWard,
    reply: teamMember,
  },
  endMembership: {
    method: 'POST',
    path: '/api/officer/members/:memberId/end',
    who: 'person',
    params: byMember,
    body: ofWard,
    reply: teamMember,
  },
  readWardSettings: {
    method: 'GET',
    path: '/api/officer/settings',
    who: 'person',
    query: ofWard,
    reply: officerSettings,
  },
  changeWardSettings: {
    method: 'PUT',
    path: '/api/officer/settings',
    who: 'person',
    body: officerSettings.extend({ ward: wardCode }),
    reply: officerSettings,
  },
  readOfficerLog: {
    method: 'GET',
    path: '/api/officer/log',
    who: 'person',
    /** Lines before this one; without it the newest. */
    query: ofWard.extend({ before: z.coerce.number().int().positive().optional() }),
    reply: z.array(officerLogLine),
  },
} as const;
