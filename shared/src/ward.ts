import { z } from 'zod';

/** A ward as residents choose it: only what the request form needs. */
export const wardView = z.object({
  code: z.string(),
  kind: z.string(),
  name: z.string(),
  province: z.string(),
  neighbourhoodLabel: z.string(),
  teamName: z.string(),
  center: z.tuple([z.number(), z.number()]),
  neighbourhoods: z.array(z.object({ code: z.string(), name: z.string() })),
  supportPoints: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      center: z.tuple([z.number(), z.number()]),
      hours: z.string(),
    }),
  ),
  priorityGroups: z.array(z.object({ group: z.string(), label: z.string() })),
});
export type WardView = z.infer<typeof wardView>;
