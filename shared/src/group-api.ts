import { z } from 'zod';

import {
  groupAssetView,
  groupChange,
  groupDetail,
  groupInvitations,
  groupProposal,
  groupRegistration,
  groupView,
  groupWish,
  unregisteredGroup,
} from './group.ts';

const byId = z.object({ id: z.uuid() });
const wardCode = z.string().min(1).max(40);
const ofWard = z.object({ ward: wardCode });
const FIELD_PROBLEMS = { name: 'text_missing', link: 'group_link_wrong' } as const;

/** The rows of the API table for the ward's Zalo groups; all for its officers. */
export const GROUP_API = {
  listGroups: {
    method: 'GET',
    path: '/api/officer/groups',
    who: 'person',
    query: ofWard,
    reply: z.array(groupView),
  },
  proposeGroup: {
    method: 'GET',
    path: '/api/officer/groups/proposal',
    who: 'person',
    /** Codes of neighbourhoods, separated by commas; none for the whole ward. */
    query: ofWard.extend({ neighbourhoods: z.string().max(8000).default('') }),
    reply: groupProposal,
  },
  listGroupAssets: {
    method: 'GET',
    path: '/api/officer/groups/assets',
    who: 'person',
    query: ofWard,
    reply: z.array(groupAssetView),
  },
  createGroup: {
    method: 'POST',
    path: '/api/officer/groups',
    who: 'person',
    body: groupWish.extend({ ward: wardCode }),
    reply: groupView,
    replyStatus: 201,
    fieldProblems: FIELD_PROBLEMS,
  },
  /** Groups of the OA made elsewhere, such as on Zalo's own pages; asked of Zalo now. */
  listUnregisteredGroups: {
    method: 'GET',
    path: '/api/officer/groups/unregistered',
    who: 'person',
    query: ofWard,
    reply: z.array(unregisteredGroup),
  },
  registerGroup: {
    method: 'POST',
    path: '/api/officer/groups/registrations',
    who: 'person',
    body: groupRegistration.extend({ ward: wardCode }),
    reply: groupView,
    replyStatus: 201,
  },
  readGroup: {
    method: 'GET',
    path: '/api/officer/groups/:id',
    who: 'person',
    params: byId,
    query: ofWard,
    reply: groupDetail,
  },
  changeGroup: {
    method: 'PUT',
    path: '/api/officer/groups/:id',
    who: 'person',
    params: byId,
    body: groupChange.extend({ ward: wardCode }),
    reply: groupView,
    fieldProblems: FIELD_PROBLEMS,
  },
  inviteToGroup: {
    method: 'POST',
    path: '/api/officer/groups/:id/invitations',
    who: 'person',
    params: byId,
    body: ofWard.extend({ memberIds: z.array(z.uuid()).min(1).max(100).optional() }),
    reply: groupInvitations,
  },
  /** Reads it from Zalo now; one that was no longer used is used again when Zalo still has it. */
  refreshGroup: {
    method: 'POST',
    path: '/api/officer/groups/:id/refresh',
    who: 'person',
    params: byId,
    body: ofWard,
    reply: groupView,
  },
  /** Nothing is sent to it any more; on Zalo it stays. */
  closeGroup: {
    method: 'POST',
    path: '/api/officer/groups/:id/close',
    who: 'person',
    params: byId,
    body: ofWard,
    reply: groupView,
  },
} as const;
