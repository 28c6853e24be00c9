import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const kind = z.enum([
  'withoutMarks',
  'halfMarked',
  'everyday',
  'abbreviation',
  'typo',
  'telex',
  /** Twenty words or more. */
  'long',
]);

/** How a question is worded. */
type QuestionKind = z.output<typeof kind>;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const stepNumber = z.number().int().min(1);
const wording = {
  ask: z.string().trim().min(1),
  kind: z.array(kind).default([]),
  /** Given to the search in decomposed form, as some keyboards send it; written composed in the file. */
  nfd: z.literal(true).optional(),
};
const question = z
  .union([
    z.strictObject({ ...wording, slug, step: z.union([stepNumber, z.array(stepNumber).min(1)]).optional() }),
    z.strictObject({ ...wording, slugs: z.array(slug).min(2) }),
    z.strictObject({ ...wording, none: z.literal(true) }),
  ])
  .transform((written): Question => {
    const step = 'step' in written ? written.step : undefined;
    return {
      ask: written.ask.normalize(written.nfd ? 'NFD' : 'NFC'),
      kinds: written.kind,
      answers: 'slugs' in written ? written.slugs : 'slug' in written ? [written.slug] : [],
      ...(step === undefined ? {} : { steps: [step].flat() }),
    };
  });

export interface Question {
  /** As a resident would type it. */
  ask: string;
  kinds: QuestionKind[];
  /** The slugs of the guides that answer it, one as well as another; empty when none does. */
  answers: string[];
  /** The steps, from 1, that answer it, one as well as another, where the task makes that plain. */
  steps?: number[];
}

const FILES = {
  tuning: 'questions-tuning.yaml',
  heldOut: 'questions-held-out.yaml',
  steps: 'questions-of-steps.yaml',
};

/**
 * The questions of one set. Whoever works on the search reads those of `tuning` only; `heldOut` and `steps` are for measuring.
 * Throws a ZodError that names the entry when the file does not follow the schema.
 */
export function readQuestions(set: keyof typeof FILES): Question[] {
  const text = readFileSync(new URL(FILES[set], import.meta.url), 'utf8');
  return z.array(question).parse(parse(text));
}
