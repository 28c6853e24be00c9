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
  memberships: z.array(
    z.object({
      ward: z.string(),
      name: z.string(),
      role: z.string(),
      neighbourhood: z.string().optional(),
      home: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
      skills: z.array(z.string()),
      languages: z.array(z.string()),
      turns: z.number().int(),
    }),
  ),
  helpRequests: z.array(helpRequestView),
  consents: z.array(consentView),
});
export type MyData = z.infer<typeof myData>;
