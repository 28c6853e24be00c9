import { z } from 'zod';

import { openedSession } from './session.ts';

const done = z.object({ ok: z.literal(true) });

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
} as const;
