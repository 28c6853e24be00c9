import { z } from 'zod';

import { broadcastDraft, broadcastPreview, broadcastProgress, broadcastView } from './broadcast.ts';

const byId = z.object({ id: z.uuid() });
const wardCode = z.string().min(1).max(40);
const ofWard = z.object({ ward: wardCode });
/** The `version` that the officer has before them; left out, whatever it is now is meant. */
const seen = z.string().max(40).optional();
const draftOfWard = broadcastDraft.extend({ ward: wardCode });

/** One thing done to a broadcast by an officer of its ward, answered with how it looks then. */
const broadcastMove = <Path extends string>(deed: Path) =>
  ({
    method: 'POST',
    path: `/api/officer/broadcasts/:id/${deed}`,
    who: 'person',
    params: byId,
    body: ofWard.extend({ seen }),
    reply: broadcastView,
  }) as const;

/** The rows of the API table for broadcasts; all for officers. */
export const BROADCAST_API = {
  listBroadcasts: {
    method: 'GET',
    path: '/api/officer/broadcasts',
    who: 'person',
    query: ofWard,
    reply: z.array(broadcastView),
  },
  writeBroadcast: {
    method: 'POST',
    path: '/api/officer/broadcasts',
    who: 'person',
    body: draftOfWard,
    reply: broadcastView,
    replyStatus: 201,
    fieldProblems: { title: 'text_missing', text: 'text_missing', audience: 'audience_unknown' },
  },
  readBroadcast: {
    method: 'GET',
    path: '/api/officer/broadcasts/:id',
    who: 'person',
    params: byId,
    query: ofWard,
    reply: broadcastView,
  },
  changeBroadcast: {
    method: 'PUT',
    path: '/api/officer/broadcasts/:id',
    who: 'person',
    params: byId,
    body: draftOfWard.extend({ seen }),
    reply: broadcastView,
    fieldProblems: { title: 'text_missing', text: 'text_missing', audience: 'audience_unknown' },
  },
  changeBroadcastPicture: {
    method: 'PUT',
    path: '/api/officer/broadcasts/:id/picture',
    who: 'person',
    // Base64 is a third longer than the picture; a little more than allowed still gets its own sentence.
    bodyLimit: 2_000_000,
    params: byId,
    body: z.object({ ward: wardCode, picture: z.base64().nullable() }),
    reply: broadcastView,
    fieldProblems: { picture: 'picture_unsupported' },
  },
  previewBroadcast: {
    method: 'GET',
    path: '/api/officer/broadcasts/:id/preview',
    who: 'person',
    params: byId,
    query: ofWard,
    reply: broadcastPreview,
  },
  readBroadcastProgress: {
    method: 'GET',
    path: '/api/officer/broadcasts/:id/progress',
    who: 'person',
    params: byId,
    query: ofWard,
    reply: broadcastProgress,
  },
  exportBroadcast: {
    method: 'GET',
    path: '/api/officer/broadcasts/:id/export',
    who: 'person',
    file: 'text/csv; charset=utf-8',
    params: byId,
    query: ofWard,
    reply: z.object({ name: z.string(), text: z.string() }),
  },
  scheduleBroadcast: {
    ...broadcastMove('schedule'),
    body: ofWard.extend({ seen, at: z.iso.datetime({ offset: true }) }),
  },
  sendBroadcast: broadcastMove('send'),
  approveBroadcast: broadcastMove('approve'),
  sendBackBroadcast: broadcastMove('send-back'),
  pauseBroadcast: broadcastMove('pause'),
  resumeBroadcast: broadcastMove('resume'),
  stopBroadcast: broadcastMove('stop'),
  withdrawBroadcast: broadcastMove('withdraw'),
} as const;
