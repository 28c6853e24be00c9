import type { GuideSearchReply } from '@tung-nha/shared/guide-view';

type FoundGuide = GuideSearchReply['results'][number];

/** What the search comes to for somebody who waits in chat. */
export type GuideFinding =
  | { kind: 'found'; hit: FoundGuide }
  /** Several fit about as well, or none surely: the person chooses. */
  | { kind: 'several' | 'unsure'; hits: FoundGuide[] }
  | { kind: 'none' };

const MOST_OFFERED = 3;
/**
 * A second guide that comes this near to the first could be meant as well: of the tuning questions answered with such a
 * second, the first was right in three of four; with more distance, in 49 of 50.
 */
const CLOSE = 0.08;
/** Worth offering when nothing fits: less than this is chance, and so is what stands far behind the best. */
const LEAST_OFFERED = 0.3;
const NEAR_BEST = 0.6;

/**
 * One guide, a choice of up to three, or none.
 * @param chosen the slug a language model picked among those offered; any other is passed over
 */
export function findingOf({ answered, results }: GuideSearchReply, chosen?: string): GuideFinding {
  const [best] = results;
  if (best === undefined) return { kind: 'none' };
  const nearest = answered ? 1 - CLOSE : NEAR_BEST;
  const hits = results
    .filter(({ score }) => score >= best.score * nearest && (answered || score >= LEAST_OFFERED))
    .slice(0, MOST_OFFERED);
  if (answered && hits.length === 1) return { kind: 'found', hit: best };
  const hit = hits.find(({ slug }) => slug === chosen);
  if (hit !== undefined) return { kind: 'found', hit };
  if (hits.length === 0) return { kind: 'none' };
  return { kind: answered ? 'several' : 'unsure', hits };
}
