import { foldLetters } from '../vietnamese-text.ts';
import { isOneSlip, isSyllableShape } from './syllable-shape.ts';
import { marksAgree, type Syllable } from './syllables.ts';

/** The syllables of the guides, found by what somebody typed. */
export interface Vocabulary {
  byKey: Map<string, Syllable[]>;
}

const STRENGTH_OF_SLIP = 0.7;
const STRENGTH_OF_WRONG_MARK = 0.5;

/** From all index words; meanings and pairs are no syllables. */
export function vocabularyOf(terms: Iterable<string>): Vocabulary {
  const byKey = new Map<string, Syllable[]>();
  for (const marked of terms) {
    if (marked.startsWith('@') || marked.includes('_')) continue;
    const key = foldLetters(marked);
    byKey.set(key, [...(byKey.get(key) ?? []), { marked, key }]);
  }
  return { byKey };
}

/** The index words a typed syllable may stand for, each with how well (0–1). */
export function termsFor(vocabulary: Vocabulary, typed: Syllable): Map<string, number> {
  const same = vocabulary.byKey.get(typed.key);
  if (same !== undefined) {
    const agreeing = same.map((written) => [written.marked, marksAgree(typed, written)] as const);
    if (agreeing.some(([, agreement]) => agreement > 0)) {
      return new Map(agreeing.filter(([, agreement]) => agreement > 0));
    }
    return new Map(same.map((written) => [written.marked, STRENGTH_OF_WRONG_MARK]));
  }
  // A real syllable that no guide has is another word, not a slip.
  if (typed.key.length < 3 || isSyllableShape(typed.key)) return new Map();
  const slips = [...vocabulary.byKey].filter(([key]) => key.length >= 3 && isOneSlip(typed.key, key));
  return new Map(
    slips.flatMap(([, written]) => written.map(({ marked }) => [marked, STRENGTH_OF_SLIP] as const)),
  );
}
