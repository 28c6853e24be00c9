import { shareOf, strengths, weigh, type Weighed } from './coverage.ts';
import type { GuideIndex } from './guide-index.ts';
import { leadingStep, type StepStrength } from './leading-step.ts';
import { likenessOf, NO_LIKENESS } from './name-likeness.ts';
import { readQuestion } from './question.ts';
import { syllablesOf } from './syllables.ts';

const MOST_RESULTS = 10;
/** Shares of the score: the name most like the question, the texts, the title. */
const NAME = 0.57;
const TEXT = 0.37;
const TITLE = 0.06;
const STEP_AS_NAME = 0.75;
/** Below this share no guide is said to fit. */
const ANSWERED = 0.4;
/** How much more is asked of a guide when the question also names a matter no guide is about. */
const MORE_WHEN_OUTSIDE = 0.1;
/** Two guides whose scores differ by less (share of the better) fit about as well. */
const ALIKE = 0.1;
const SENTENCE = 5;
const SHOWN = 0.12;
/** What the guide as a whole is called. */
const NAMES = { title: 1, short: 1, otherNames: 0.8 };
const STEPS = { stepTitle: 1, stepText: 0.7 };
/** Whoever has just been robbed does the first thing first, whatever was asked about. */
const FROM_THE_START = 'bi-lua-dao-lam-gi';

export interface FoundGuide {
  slug: string;
  title: string;
  /** Counted from 1; absent when the guide as a whole was asked for. */
  step?: number;
  /** 0–1, to compare results of one question. */
  score: number;
}

export interface GuideSearch {
  /** Whether a guide fits; when not, the results are the nearest. */
  answered: boolean;
  results: FoundGuide[];
}

interface Fit {
  guide: number;
  score: number;
  step: number;
}

/**
 * At most ten guides for a question asked in any words, best first; never throws, whatever the text.
 * @param isShown tells of a slug whether it may be found at all; everything, when left out
 */
export function searchGuides(
  index: GuideIndex,
  text: string,
  isShown: (slug: string) => boolean = () => true,
): GuideSearch {
  const said = weigh(index, readQuestion(text, index.vocabulary));
  const fits = fitsOf(index, said)
    .filter(({ guide, score }) => score >= SHOWN && isShown(index.guides[guide]?.slug ?? ''))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_RESULTS);
  const results = fits.flatMap(({ guide, score, step }) => {
    const found = index.guides[guide];
    if (found === undefined) return [];
    return [{ ...found, ...(step > 0 && { step }), score: Math.round(score * 1000) / 1000 }];
  });
  return { answered: (fits[0]?.score ?? 0) >= neededFor(said) && !isTooLittle(text, said, fits), results };
}

/**
 * A sentence of which one thing is understood, and two guides are about it as much (“chuyển tiền cho con bên Mỹ”): the rest
 * of it says what is wanted. Fewer syllables are no sentence, but a word somebody looks up.
 */
function isTooLittle(text: string, said: Weighed[], [best, second]: Fit[]): boolean {
  if (syllablesOf(text).length < SENTENCE) return false;
  if (said.length > 1 || best === undefined || second === undefined) return false;
  return second.score > best.score * (1 - ALIKE);
}

function neededFor(said: Weighed[]): number {
  // “mai co mua khong” may be about buying or about rain.
  if (said.every(({ as }) => as === 'doubtfulMeaning')) return Infinity;
  // One syllable that no meaning knows, all else small words (“bao giờ mở đường mới”), says too little.
  if (said.length === 1 && said[0]?.as === 'syllable') return Infinity;
  return said.some(({ as }) => as === 'outside' || as === 'procedure')
    ? ANSWERED + MORE_WHEN_OUTSIDE
    : ANSWERED;
}

function fitsOf(index: GuideIndex, said: Weighed[]): Fit[] {
  const likeness = likenessOf(index, said);
  const named: number[][] = [];
  const steps: StepStrength[][] = [];
  const everything: number[][] = [];
  for (const { part, match } of matchesOf(index, said)) {
    const strength = strengths(said, match);
    const all = (everything[part.guide] ??= said.map(() => 0));
    strength.forEach((each, i) => (all[i] = Math.max(all[i] ?? 0, each)));
    if (part.step === 0) named[part.guide] = strengths(said, match, NAMES);
    else (steps[part.guide] ??= []).push({ step: part.step, strength: strengths(said, match, STEPS) });
  }
  return index.guides.map(({ slug }, guide) => {
    const text = shareOf(said, everything[guide] ?? []);
    const { name, title, step } = likeness.get(guide) ?? NO_LIKENESS;
    return {
      guide,
      score: NAME * Math.max(name, STEP_AS_NAME * step) + TEXT * text + TITLE * title,
      step: slug === FROM_THE_START ? 0 : leadingStep(said, named[guide] ?? [], steps[guide] ?? []),
    };
  });
}

function matchesOf(index: GuideIndex, said: Weighed[]) {
  const terms = [...new Set(said.flatMap((each) => [...each.terms.keys()]))];
  const hits = index.texts.search('', { tokenize: () => terms });
  return hits.flatMap((hit) => {
    const part = index.parts[hit.id as number];
    return part === undefined ? [] : [{ part, match: hit.match }];
  });
}
