import { z } from 'zod';

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

export const openSession = z.object({
  accessToken: z.string().min(1).max(4000),
  ward: z.string().trim().min(1).max(40).optional(),
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
