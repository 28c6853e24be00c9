import { z } from 'zod';

import { WEEKDAYS } from './weekdays.ts';

/** A turn at a support point, by the local clock ('08:00', '24:00'). */
const rotaTurn = z.object({ day: z.enum(WEEKDAYS), from: z.string(), to: z.string(), who: z.string() });
export type RotaTurn = z.infer<typeof rotaTurn>;

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
      /** As the ward wrote it; opening-hours.ts reads it. */
      hours: z.string(),
      rota: z.array(rotaTurn),
    }),
  ),
  priorityGroups: z.array(z.object({ group: z.string(), label: z.string() })),
});
export type WardView = z.infer<typeof wardView>;

/** How far a support point is from where somebody is, as the crow flies. */
export const nearSupportPoint = z.object({ code: z.string(), metres: z.number().int() });
