import { z } from 'zod';

import { helpRequestView } from './help-request.ts';

export const CONSENT_PURPOSES = ['helpRequest', 'news', 'photo', 'priorityReason'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const consentView = z.object({
  purpose: z.enum(CONSENT_PURPOSES),
  ward: z.string(),
  given: z.boolean(),
  textVersion: z.string(),
  channel: z.string(),
  at: z.string(),
});

/** Everything held about one person (L-18). */
export const myData = z.object({
  person: z.object({
    id: z.uuid(),
    name: z.string().optional(),
    ward: z.string().optional(),
    createdAt: z.string(),
    lastInteractionAt: z.string().optional(),
  }),
  helpRequests: z.array(helpRequestView),
  consents: z.array(consentView),
});
export type MyData = z.infer<typeof myData>;
