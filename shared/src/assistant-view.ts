import { z } from 'zod';

const count = z.number().int().nullable();

/** Reply of GET /api/officer/assistant: what became of the questions of 90 days in the ward; below 5 comes as null (L-08). */
export const assistantAnswers = z.object({
  /** Answered at once by a guide, or by one chosen from a list. */
  answered: count,
  /** Answered by a list to choose from. */
  unsure: count,
  /** No guide fitted: what people ask for that nothing answers yet. */
  none: count,
  /** Without the guides shown fewer than 5 times. */
  byGuide: z.array(z.object({ slug: z.string(), title: z.string(), count: z.number().int() })),
});
export type AssistantAnswers = z.infer<typeof assistantAnswers>;
