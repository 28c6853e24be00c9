import { randomUUID } from 'node:crypto';

import type { ApiName } from '@tung-nha/shared/api';
import type { BroadcastState } from '@tung-nha/shared/broadcast';

import { accessTokenOf } from './graph.ts';
import { AN_BIEN, type givePeople } from './people.ts';

/** 'owner' filed the request, 'member' was offered it; 'resident' and 'leader' have no part in it. */
export const ROLES = ['nobody', 'resident', 'owner', 'member', 'leader', 'vhxh', 'police'] as const;
export type RoleName = (typeof ROLES)[number];
export const TARGETS = ['own ward', 'other ward', 'missing'] as const;
export type Target = (typeof TARGETS)[number];

type Expected = Partial<Record<RoleName, number>> & { others: number };
export interface Row {
  /** The state the request is in, for endpoints that act on one. */
  status?: 'offered' | 'accepted' | 'done';
  /** The same where the endpoint acts on a broadcast; written by the ward's officer of culture and society. */
  broadcast?: BroadcastState;
  /** The same where it acts on a group, here one the OA is not in. */
  group?: true;
  /** For endpoints that act on a member: one who has not joined instead of one who has. */
  memberIs?: 'invited';
  body?: (ward: string) => object;
  query?: string | ((ward: string) => string);
  ownWard: Expected;
  /** Where the target is named by an id or a ward; else the target makes no difference. */
  elsewhere?: Expected;
  /** Where a target that does not exist is answered otherwise than one of another ward. */
  missing?: Expected;
}

const openBody = (ward: string) => ({
  clientRequestId: randomUUID(),
  ward,
  topic: 'bat-dau-tu-day',
  neighbourhoodCode: ward === 'nowhere' ? undefined : 'TDP-01',
  consent: { textVersion: '2026-11' },
});
const hidden = { nobody: 401, others: 404 };
const anyone = { others: 200 };
const signedIn = { nobody: 401, others: 200 };
const officers = { nobody: 401, vhxh: 200, police: 200, others: 404 };
const broadcastBody = (ward: string) => ({
  ward,
  title: 'Lịch cắt điện',
  text: 'Thứ bảy này cắt điện từ 8 giờ.',
  audience: { of: 'members' },
});
const broadcastReading: Row = {
  broadcast: 'done',
  query: (ward) => `?ward=${ward}`,
  ownWard: officers,
  elsewhere: hidden,
};
const broadcastDoing = (broadcast: BroadcastState): Row => ({
  ...{ broadcast, ownWard: officers, elsewhere: hidden },
  body: (ward) => ({ ward }),
});
const groupBody = (ward: string) => ({ ward, kind: 'postPack', name: 'Tổ CNSCĐ' });
const groupDoing: Row = {
  ...{ group: true, ownWard: officers, elsewhere: hidden },
  body: (ward) => ({ ward }),
};
export const SLUG = 'kich-hoat-dinh-danh-muc-2';

/** What each endpoint answers, by role: the one place where that is written down. */
export function rightsMatrix(
  people: Awaited<ReturnType<typeof givePeople>>,
  now: () => Date,
): Record<ApiName, Row> {
  return {
    openSession: { body: () => ({ accessToken: accessTokenOf(people.resident.appUserId) }), ownWard: anyone },
    closeSession: { ownWard: signedIn },
    listWards: { ownWard: anyone },
    findNearSupportPoints: {
      body: (ward) => ({ ward, placeToken: 'spent' }),
      ownWard: { nobody: 401, others: 422 },
    },
    listGuides: { query: (ward) => `?ward=${ward}`, ownWard: anyone },
    searchGuides: { query: '?q=vneid', ownWard: anyone },
    readGuide: { query: (ward) => `?ward=${ward}`, ownWard: anyone },
    reportScreenChanged: {
      body: (ward) => ({ ward, step: 1 }),
      ownWard: anyone,
      missing: { others: 404 },
    },
    countGuideRead: { body: (ward) => ({ ward }), ownWard: anyone, missing: { others: 404 } },
    listOfficerGuides: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    readAssistantAnswers: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    lookIntoGuide: { body: (ward) => ({ ward }), ownWard: officers, elsewhere: hidden },
    listAnnouncements: { query: (ward) => `?ward=${ward}`, ownWard: anyone },
    readAnnouncement: {
      broadcast: 'done',
      query: `?ward=${AN_BIEN}`,
      ownWard: anyone,
      elsewhere: { others: 404 },
    },
    listBroadcasts: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    writeBroadcast: {
      body: broadcastBody,
      ownWard: { nobody: 401, vhxh: 201, police: 201, others: 404 },
      elsewhere: hidden,
    },
    readBroadcast: broadcastReading,
    changeBroadcast: { ...broadcastDoing('draft'), body: broadcastBody },
    changeBroadcastPicture: { ...broadcastDoing('draft'), body: (ward) => ({ ward, picture: null }) },
    previewBroadcast: broadcastReading,
    readBroadcastProgress: broadcastReading,
    exportBroadcast: broadcastReading,
    scheduleBroadcast: {
      ...broadcastDoing('draft'),
      body: (ward) => ({ ward, at: new Date(now().getTime() + 60_000).toISOString() }),
    },
    sendBroadcast: broadcastDoing('draft'),
    approveBroadcast: {
      ...broadcastDoing('awaitingApproval'),
      // Nobody approves their own words.
      ownWard: { ...officers, vhxh: 409 },
    },
    sendBackBroadcast: broadcastDoing('awaitingApproval'),
    pauseBroadcast: broadcastDoing('sending'),
    resumeBroadcast: broadcastDoing('paused'),
    stopBroadcast: broadcastDoing('sending'),
    withdrawBroadcast: broadcastDoing('done'),
    listGroups: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    proposeGroup: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    // Zalo answers nothing about groups here.
    listGroupAssets: {
      query: (ward) => `?ward=${ward}`,
      ownWard: { nobody: 401, vhxh: 503, police: 503, others: 404 },
      elsewhere: hidden,
    },
    listUnregisteredGroups: {
      query: (ward) => `?ward=${ward}`,
      ownWard: { nobody: 401, vhxh: 503, police: 503, others: 404 },
      elsewhere: hidden,
    },
    registerGroup: {
      body: (ward) => ({ ward, zaloGroupId: 'f414c8f76fa586fbdfb4' }),
      ownWard: { nobody: 401, vhxh: 503, police: 503, others: 404 },
      elsewhere: hidden,
    },
    createGroup: {
      body: groupBody,
      ownWard: { nobody: 401, vhxh: 201, police: 201, others: 404 },
      elsewhere: hidden,
    },
    readGroup: {
      group: true,
      query: (ward) => `?ward=${ward}`,
      ownWard: officers,
      elsewhere: hidden,
    },
    changeGroup: { ...groupDoing, body: (ward) => ({ ward, name: 'Tổ CNSCĐ' }) },
    // Nobody can be invited by an OA that is not in it.
    inviteToGroup: { ...groupDoing, ownWard: { ...officers, vhxh: 409, police: 409 } },
    refreshGroup: groupDoing,
    closeGroup: groupDoing,
    openOfficerSession: { body: () => ({ token: 'spent' }), ownWard: { others: 401 } },
    endOfficerSessions: { ownWard: signedIn },
    readRequestQueue: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    assignRequest: {
      status: 'offered',
      body: (ward) => ({ ward, memberId: people.leader.memberId }),
      ownWard: officers,
      elsewhere: hidden,
    },
    closeRequest: {
      status: 'offered',
      body: (ward) => ({ ward, how: 'calledOff', reason: 'notNeeded' }),
      ownWard: officers,
      elsewhere: hidden,
    },
    bringRequestToOffice: {
      status: 'offered',
      body: (ward) => ({ ward }),
      ownWard: officers,
      elsewhere: hidden,
    },
    listTeamMembers: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    inviteMember: {
      body: (ward) => ({ ward, name: 'Người mới', role: 'member', adult: true }),
      ownWard: { nobody: 401, vhxh: 201, police: 201, others: 404 },
      elsewhere: hidden,
    },
    changeMember: {
      body: (ward) => ({ ward, adult: true, practised: true, skills: [], duty: [] }),
      ownWard: officers,
      elsewhere: hidden,
    },
    renewInviteCode: {
      memberIs: 'invited',
      body: (ward) => ({ ward }),
      ownWard: officers,
      elsewhere: hidden,
    },
    endMembership: { memberIs: 'invited', body: (ward) => ({ ward }), ownWard: officers, elsewhere: hidden },
    readWardSettings: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    changeWardSettings: {
      body: (ward) => ({ ward, dispatch: {}, broadcasts: {}, guides: {} }),
      ownWard: officers,
      elsewhere: hidden,
    },
    readOfficerLog: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    readCalendar: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    listReminders: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    changeReminder: {
      body: (ward) => ({ ward, kind: 'roster', on: false }),
      ownWard: officers,
      elsewhere: hidden,
    },
    listSentReminders: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    markReminderDone: {
      body: (ward) => ({ ward, kind: 'roster', matter: '2027-Q1' }),
      ownWard: officers,
      elsewhere: hidden,
    },
    listDoneReminders: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    reopenReminder: {
      body: (ward) => ({ ward, kind: 'roster', matter: '2027-Q1' }),
      ownWard: officers,
      elsewhere: hidden,
    },
    listTraining: { query: (ward) => `?ward=${ward}`, ownWard: officers, elsewhere: hidden },
    markTrained: {
      body: (ward) => ({ ward, memberIds: [people.member.memberId], doneOn: '2026-11-20' }),
      ownWard: officers,
      elsewhere: hidden,
    },
    openHelpRequest: {
      body: openBody,
      ownWard: { nobody: 401, others: 201 },
      elsewhere: { nobody: 401, others: 201 },
      missing: { nobody: 401, others: 404 },
    },
    listHelpRequests: { query: '?role=officer', ownWard: signedIn },
    readHelpRequest: {
      ownWard: { nobody: 401, resident: 404, leader: 404, others: 200 },
      elsewhere: hidden,
    },
    withdrawHelpRequest: {
      ownWard: { nobody: 401, owner: 200, resident: 404, leader: 404, others: 409 },
      elsewhere: hidden,
    },
    acceptHelpRequest: {
      // Officers see every request of their ward and may take one on before it comes to them.
      ownWard: { nobody: 401, owner: 409, resident: 404, leader: 404, others: 200 },
      elsewhere: hidden,
    },
    declineHelpRequest: {
      ownWard: { nobody: 401, member: 200, resident: 404, leader: 404, others: 404 },
      elsewhere: hidden,
    },
    giveBackHelpRequest: {
      status: 'accepted',
      ownWard: { nobody: 401, member: 200, resident: 404, leader: 404, others: 409 },
      elsewhere: hidden,
    },
    completeHelpRequest: {
      status: 'accepted',
      body: () => ({ did: 'Cài lại', managedAlone: true, newHousehold: false }),
      ownWard: { nobody: 401, member: 200, resident: 404, leader: 404, others: 409 },
      elsewhere: hidden,
    },
    correctContact: {
      body: () => ({ phone: '0987654321' }),
      // The request of the matrix was filed without the form, so without consent.
      ownWard: { nobody: 401, owner: 422, resident: 404, leader: 404, others: 409 },
      elsewhere: hidden,
    },
    rateHelpRequest: {
      status: 'done',
      body: () => ({ stars: 5 }),
      ownWard: { nobody: 401, owner: 200, resident: 404, leader: 404, others: 409 },
      elsewhere: hidden,
    },
    listOffers: { ownWard: signedIn },
    readMyData: { ownWard: signedIn },
    deleteMyData: { ownWard: signedIn },
    listMyConsents: { ownWard: signedIn },
    giveMyConsent: {
      body: (ward) => ({ ward, purpose: 'news' }),
      ownWard: signedIn,
      missing: { nobody: 401, others: 404 },
    },
    withdrawMyConsents: { ownWard: signedIn },
  };
}
