import { z } from 'zod';

/** Every point that server-api §10.6 leaves unsure, and every state of app and OA that §1.4 asks for. */
export const switchesSchema = z.strictObject({
  usedRefreshToken: z.enum(['empty', 'error']).default('empty'),
  listAndButtons: z.boolean().default(false),
  retryOnNon200: z.boolean().default(true),
  groupEventNames: z.record(z.string(), z.string()).default({}),
  quotaRemain: z.boolean().default(false),
  nestedUidBody: z.boolean().default(false),
  callerOutsideVietnam: z.boolean().default(false),
  callerIpDeclared: z.boolean().default(true),
  chargeBeyondPackage: z.boolean().default(true),
  botGroups: z.boolean().default(false),
  autoSeen: z.boolean().default(false),
  appActivated: z.boolean().default(true),
  appHasOaProduct: z.boolean().default(true),
  oaVerified: z.boolean().default(true),
  ownsGroupAssets: z.boolean().default(true),
  oaPackage: z.enum(['basic', 'standard', 'growth', 'comprehensive']).default('comprehensive'),
  missingPermissions: z.array(z.enum(['messages', 'users', 'oa', 'articles', 'groups', 'zbs'])).default([]),
});

export type Switches = z.infer<typeof switchesSchema>;
export type Permission = Switches['missingPermissions'][number];
