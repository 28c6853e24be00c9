import { z } from 'zod';

import { guideState } from './guide-freshness.ts';
import { guideFile, guideStep } from './guide.ts';
import type { Guide } from './guide-variant.ts';

const { certainty: _certainty, ...stepShape } = guideStep.shape;
const { variants: _variants, sources: _sources, unconfirmed: _unconfirmed, ...shownShape } = guideFile.shape;
const { certainty: _guideCertainty, triedOnPhone: _triedOnPhone, ...readerShape } = shownShape;

/** A guide as residents read it: what only officers need is left out. */
export const guideText = z.object({
  ...readerShape,
  steps: z.array(z.object(stepShape)),
  /** Whether a person has done it on a real phone. */
  triedOnPhone: z.boolean(),
});
export type GuideText = z.infer<typeof guideText>;

/** Reply of GET /api/guides/:slug. */
export const guideView = guideText.extend({
  state: guideState,
  /** Numbers of the steps that can be listened to, 0 for the introduction (GET /api/guides/:slug/audio/:step). */
  audio: z.array(z.number().int()).optional(),
  /** Numbers, from 1, of the steps that people of this ward reported since the guide was last checked. */
  changedSteps: z.array(z.number().int()),
});
export type GuideView = z.infer<typeof guideView>;

/** One line of the catalogue: GET /api/guides. */
export const guideListItem = guideView.pick({
  slug: true,
  title: true,
  short: true,
  summary: true,
  group: true,
  level: true,
  audience: true,
  minutes: true,
  version: true,
  state: true,
  lastChecked: true,
});
export type GuideListItem = z.infer<typeof guideListItem>;

/** Reply of GET /api/guides/search: at most 10, best first; `answered: false` when no guide fits. */
export const guideSearchReply = z.object({
  answered: z.boolean(),
  results: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      /** The step, from 1, that the words point to. */
      step: z.number().int().optional(),
      score: z.number(),
    }),
  ),
});
export type GuideSearchReply = z.infer<typeof guideSearchReply>;

/** Counts of reading and reporting below this are not shown (L-08). */
export const LEAST_SHOWN = 5;

/** One line of GET /api/officer/guides: the state of a guide in the officer's ward. Counts below 5 come as null (L-08). */
export const officerGuide = z.object({
  slug: z.string(),
  title: z.string(),
  group: guideFile.shape.group,
  version: z.number().int(),
  state: guideState,
  certainty: guideFile.shape.certainty,
  lastChecked: z.string(),
  checkAgain: z.string(),
  /** The day a person did it on a real phone, by whom, on which; null: nobody has yet. */
  triedOnPhone: guideFile.shape.triedOnPhone.unwrap(),
  sources: guideFile.shape.sources,
  unconfirmed: z.array(z.string()),
  /** Reports “màn hình đã khác” not looked into yet. */
  reports: z.number().int().nullable(),
  reportedSteps: z.array(z.number().int()),
  /** The day an officer of the ward last looked into the reports. */
  lookedIntoOn: z.string().nullable(),
  /** Reads of the last 90 days; the places with fewer than 5 are put together, and left out if still fewer. */
  reads: z.number().int().nullable(),
  readsByNeighbourhood: z.array(z.object({ code: z.string(), reads: z.number().int() })),
});
export type OfficerGuide = z.infer<typeof officerGuide>;

/** The guide without what only officers need. */
export function guideForReaders(guide: Guide): GuideText {
  const { sources: _s, unconfirmed: _u, certainty: _c, triedOnPhone, steps, ...shown } = guide;
  return {
    ...shown,
    steps: steps.map(({ certainty: _step, ...step }) => step),
    triedOnPhone: triedOnPhone !== null,
  };
}
