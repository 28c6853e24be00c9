import { z } from 'zod';

export const BROADCAST_KINDS = ['announcement', 'scamAlert'] as const;

/** An announcement as residents read it. */
export const announcementView = z.object({
  id: z.uuid(),
  ward: z.string(),
  kind: z.enum(BROADCAST_KINDS),
  title: z.string(),
  text: z.string(),
  link: z.string().optional(),
  /** Address of the picture on this server. */
  picture: z.string().optional(),
  publishedAt: z.string(),
  validUntil: z.string().optional(),
  from: z.string(),
});
export type AnnouncementView = z.infer<typeof announcementView>;
