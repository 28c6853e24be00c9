import { z } from 'zod';

import { assistantAnswers } from './assistant-view.ts';
import { BROADCAST_API } from './broadcast-api.ts';
import { GROUP_API } from './group-api.ts';
import { officerGuide } from './guide-view.ts';
import { OFFICER_API } from './officer-api.ts';
import { REMINDER_API } from './reminder-api.ts';
import { RESIDENT_API } from './resident-api.ts';

const done = z.object({ ok: z.literal(true) });
const bySlug = z.object({ slug: z.string().max(100) });
const ofWard = z.object({ ward: z.string().min(1).max(40) });
/**
 * Every JSON endpoint of bot-server: method, path, who may call it, and the schemas of both directions.
 * Server and Mini App read the same table; `who: 'anyone'` needs no session; `who: 'guest'` needs none either, but a good one
 * that is sent tells who asks.
 */
export const API = {
  ...RESIDENT_API,
  listOfficerGuides: {
    method: 'GET',
    path: '/api/officer/guides',
    who: 'person',
    query: ofWard,
    reply: z.array(officerGuide),
  },
  readAssistantAnswers: {
    method: 'GET',
    path: '/api/officer/assistant',
    who: 'person',
    query: ofWard,
    reply: assistantAnswers,
  },
  lookIntoGuide: {
    method: 'POST',
    path: '/api/officer/guides/:slug/looked-into',
    who: 'person',
    params: bySlug,
    body: ofWard,
    reply: done,
  },
  ...BROADCAST_API,
  ...GROUP_API,
  ...OFFICER_API,
  ...REMINDER_API,
} as const;

export type ApiName = keyof typeof API;
