import { FIELDS, type Field, type GuideIndex } from './guide-index.ts';
import type { Said } from './question.ts';

/** How much a thing said in a question tells: what stands in few guides tells more. */
export interface Weighed extends Said {
  weight: number;
}

type Weights = Record<Said['as'], number>;

const KNOWN: Weights = { meaning: 1, doubtfulMeaning: 0.35, procedure: 0, outside: 0, syllable: 0.8 };
/** What no guide has. A syllable that everyday words do not know either may be a name or chatter. */
const UNKNOWN: Weights = { meaning: 1, doubtfulMeaning: 0, procedure: 0.55, outside: 1, syllable: 0.45 };
/** From here on more words make a story, not a longer question. */
const STORY = 6;
const OF_STORY = 0.4;
/** A guide may mention what no guide is about; that alone answers nothing. */
const OUTSIDE = 0.5;
/** In a short question each word counts; in a long one most words only tell how it came about. */
const SHORT = 4;
const LEAST_SHARE = 0.3;
/** Keeps one faint word (“điện”) from being a whole question. */
const LEAST_WEIGHT = 0.4;

const FIELD_WEIGHT: Record<Field, number> = {
  title: 1,
  short: 1,
  otherNames: 1,
  everyday: 1,
  summary: 0.85,
  stepTitle: 0.75,
  stepText: 0.5,
};

/** Rarer index words weigh more (inverse guide frequency). */
export function weightOfTerm(index: GuideIndex, term: string): number {
  return Math.log(1 + index.guides.length / (1 + (index.spread.get(term) ?? 0)));
}

export function weigh(index: GuideIndex, said: Said[]): Weighed[] {
  const share = Math.min(1, Math.max(LEAST_SHARE, SHORT / said.length));
  return said.map((each) => weighOne(index, inGuides(index, each), each.as === 'syllable' ? share : 1));
}

/** A matter of no guide is one again as soon as a guide has it in its title. */
function inGuides(index: GuideIndex, each: Said): Said {
  if (each.as !== 'outside' && each.as !== 'procedure') return each;
  const terms = [...each.terms];
  if (terms.some(([term]) => index.titleTerms.has(term))) return { ...each, as: 'meaning' };
  return { ...each, terms: new Map(terms.map(([term, strength]) => [term, strength * OUTSIDE])) };
}

function weighOne(index: GuideIndex, each: Said, share: number): Weighed {
  const known = [...each.terms.keys()].filter((term) => index.spread.has(term));
  const weights = known.map((term) => weightOfTerm(index, term));
  const isKnown = weights.length > 0 && KNOWN[each.as] > 0;
  const weight = isKnown
    ? Math.min(...weights) * KNOWN[each.as]
    : Math.log(1 + index.guides.length) * UNKNOWN[each.as];
  return { ...each, weight: weight * share };
}

/** Best strength with which one part of a guide answers each thing said, from MiniSearch's matches. */
export function strengths(
  said: Weighed[],
  match: Record<string, string[]>,
  weights: Partial<Record<Field, number>> = FIELD_WEIGHT,
): number[] {
  return said.map(({ terms }) => {
    let best = 0;
    for (const [term, strength] of terms) {
      for (const field of match[term] ?? []) best = Math.max(best, strength * fieldWeight(field, weights));
    }
    return best;
  });
}

function fieldWeight(field: string, weights: Partial<Record<Field, number>>): number {
  const known = FIELDS.find((each) => each === field);
  return known === undefined ? 0 : (weights[known] ?? 0);
}

/** Share of what was said that is answered, by weight (0–1). */
export function shareOf(said: Weighed[], strength: number[]): number {
  const answered = said.reduce((sum, each, i) => sum + each.weight * (strength[i] ?? 0), 0);
  return Math.min(1, answered / wholeWeight(said));
}

/** The weight of a whole question, never zero. */
export function wholeWeight(said: Weighed[]): number {
  const weight = said.reduce((sum, each) => sum + each.weight, LEAST_WEIGHT);
  return weight <= STORY ? weight : STORY + OF_STORY * (weight - STORY);
}
