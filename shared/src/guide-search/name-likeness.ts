import { weightOfTerm, wholeWeight, type Weighed } from './coverage.ts';
import type { GuideIndex } from './guide-index.ts';

/** How much saying only part of a name takes away; low, for people say less than a title. */
const MISSING_FROM_NAME = 0.35;

/** How like a question the names of one guide are (0–1 each). */
export interface Likeness {
  /** The best of all names of the whole guide. */
  name: number;
  /** The better of title and short title. */
  title: number;
  /** The best of the step titles. */
  step: number;
}

export const NO_LIKENESS: Likeness = { name: 0, title: 0, step: 0 };

/** For each guide, by its place in the index, how like what was said its names are. */
export function likenessOf(index: GuideIndex, said: Weighed[]): Map<number, Likeness> {
  const likeness = new Map<number, Likeness>();
  const total = wholeWeight(said);
  for (const [at, { asked, named }] of matchedNames(index, said)) {
    const name = index.names[at];
    if (name === undefined) continue;
    const ofName = name.terms.reduce((sum, term) => sum + weightOfTerm(index, term), 0);
    const like = Math.min(1, asked / total) * Math.min(1, named / ofName) ** MISSING_FROM_NAME;
    const best = likeness.get(name.guide) ?? NO_LIKENESS;
    likeness.set(name.guide, {
      name: name.step === 0 ? Math.max(best.name, like) : best.name,
      title: name.isTitle ? Math.max(best.title, like) : best.title,
      step: name.step > 0 ? Math.max(best.step, like) : best.step,
    });
  }
  return likeness;
}

function matchedNames(index: GuideIndex, said: Weighed[]): Map<number, { asked: number; named: number }> {
  const matched = new Map<number, { asked: number; named: number }>();
  for (const { terms, weight } of said) {
    const best = new Map<number, { strength: number; term: string }>();
    for (const [term, strength] of terms) {
      for (const at of index.namesWith.get(term) ?? []) {
        if (strength > (best.get(at)?.strength ?? 0)) best.set(at, { strength, term });
      }
    }
    for (const [at, { strength, term }] of best) {
      const sum = matched.get(at) ?? { asked: 0, named: 0 };
      sum.asked += weight * strength;
      sum.named += weightOfTerm(index, term) * strength;
      matched.set(at, sum);
    }
  }
  return matched;
}
