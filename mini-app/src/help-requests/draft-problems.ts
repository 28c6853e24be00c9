import type { Draft } from './draft.ts';
import { UNKNOWN_NEIGHBOURHOOD } from './draft.ts';
import { PROBLEM_TEXTS } from './problem-texts.ts';
import { timeProblem } from './wished-time.ts';

export type Step = 'what' | 'where' | 'how' | 'send';
/** Field id → what is wrong with it, in the order of the screen. */
export type Problems = Partial<Record<FieldId, string>>;
export type FieldId =
  | 'topic'
  | 'note'
  | 'neighbourhood'
  | 'landmark'
  | 'mode'
  | 'supportPoint'
  | 'when'
  | 'day'
  | 'time'
  | 'phone'
  | 'relation'
  | 'personAgrees'
  | 'under16'
  | 'consents';

type Check = (draft: Draft, now: Date) => [FieldId, string] | null;

const CHECKS: Record<Step, readonly Check[]> = {
  what: [
    (draft) => (draft.topic === null ? ['topic', PROBLEM_TEXTS.topic] : null),
    (draft) => (draft.topic === 'other' && blank(draft.note) ? ['note', PROBLEM_TEXTS.note] : null),
  ],
  where: [
    (draft) =>
      draft.neighbourhood === '' && !draft.usesMyPlace
        ? ['neighbourhood', PROBLEM_TEXTS.neighbourhood]
        : null,
    (draft) =>
      draft.neighbourhood === UNKNOWN_NEIGHBOURHOOD && !draft.usesMyPlace && blank(draft.landmark)
        ? ['landmark', PROBLEM_TEXTS.landmark]
        : null,
  ],
  how: [
    (draft) => (draft.mode === null ? ['mode', PROBLEM_TEXTS.mode] : null),
    (draft) =>
      draft.mode === 'supportPoint' && draft.supportPoint === ''
        ? ['supportPoint', PROBLEM_TEXTS.supportPoint]
        : null,
    wrongTime,
    phoneProblem,
  ],
  send: [
    (draft) => (draft.forOther && draft.relation === '' ? ['relation', PROBLEM_TEXTS.relation] : null),
    (draft) => (draft.forOther && !draft.personAgrees ? ['personAgrees', PROBLEM_TEXTS.personAgrees] : null),
    // A child asks through an adult, who then files for another person (L-26).
    (draft) => (draft.under16 && !draft.forOther ? ['under16', PROBLEM_TEXTS.under16] : null),
    (draft) => (draft.consents ? null : ['consents', PROBLEM_TEXTS.consents]),
  ],
};

export const STEPS: readonly Step[] = ['what', 'where', 'how', 'send'];

/** What still has to be put right on one screen of the form; empty when it is complete. */
export function problemsOf(draft: Draft, step: Step, now: Date): Problems {
  return Object.fromEntries(CHECKS[step].map((check) => check(draft, now)).filter((found) => found !== null));
}

/** The first screen before `step` that is not complete, or null: nobody lands in the middle of an empty form. */
export function firstOpenStep(draft: Draft, step: Step, now: Date): Step | null {
  const before = STEPS.slice(0, STEPS.indexOf(step));
  return before.find((one) => Object.keys(problemsOf(draft, one, now)).length > 0) ?? null;
}

/** Whether a text is a Vietnamese phone number as people write it; agrees with `phone` of shared/help-request. */
export function isPhoneNumber(text: string): boolean {
  return /^(\+?84|0)\d{9,10}$/.test(text.replace(/[\s.\-()]/g, ''));
}

function wrongTime(draft: Draft, now: Date): [FieldId, string] | null {
  const field = timeProblem(draft, now);
  return field && [field, PROBLEM_TEXTS[field]];
}

function phoneProblem(draft: Draft): [FieldId, string] | null {
  if (draft.usesZaloPhone) return null;
  if (blank(draft.phone)) return draft.mode === 'phone' ? ['phone', PROBLEM_TEXTS.phoneMissing] : null;
  return isPhoneNumber(draft.phone) ? null : ['phone', PROBLEM_TEXTS.phoneWrong];
}

function blank(text: string): boolean {
  return text.trim() === '';
}
