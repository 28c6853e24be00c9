import { z } from 'zod';

import { ZALO_ID_DIGITS } from './zalo-id.ts';

export const ROLES = [
  'resident',
  'member',
  'deputy',
  'leader',
  'police',
  'communication',
  'vhxh',
  'economy',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Body of POST /api/session. `oaUserId` is what Zalo told the Mini App as `idByOA`: a claim, which the server has Zalo
 * confirm before it believes that this person is that user of the OA (server-api §8.4). A wrong one is ignored.
 */
export const openSession = z.object({
  accessToken: z.string().min(1).max(4000),
  ward: z.string().trim().min(1).max(40).optional(),
  oaUserId: z.string().regex(ZALO_ID_DIGITS).optional(),
});
export type OpenSession = z.infer<typeof openSession>;

export const openedSession = z.object({
  token: z.string(),
  person: z.object({
    id: z.uuid(),
    name: z.string().optional(),
    ward: z.string().optional(),
    roles: z.array(z.object({ ward: z.string(), role: z.enum(ROLES) })),
  }),
});
export type OpenedSession = z.infer<typeof openedSession>;
