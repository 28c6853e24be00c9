import { meaningTerm, pairTerm } from './guide-terms.ts';
import type { MarksTrusted } from './best-way.ts';
import { readMeanings, type Reading } from './meanings.ts';
import { isSyllableShape } from './syllable-shape.ts';
import { syllablesOf, type Syllable } from './syllables.ts';
import { fromTelex } from './telex.ts';
import { withoutVni } from './vni.ts';
import { termsFor, type Vocabulary } from './vocabulary.ts';
import { knownKeys, scopeOf, waysByJoinedKeys } from './ways.ts';

type Kind = 'meaning' | 'doubtfulMeaning' | 'procedure' | 'outside' | 'syllable';

/** One thing said in a question: the index words that would answer it, each with how well (0–1). */
export interface Said {
  terms: Map<string, number>;
  /** Whether the data of everyday words knows it, surely or perhaps; unknown syllables may be names or chatter. */
  as: Kind;
}

/** A syllable of a pair counts less alone: “sinh” is not yet “khai sinh”. */
const ALONE = 0.6;
/** One between meanings may be a word, or half of one whose other half is a small word. */
const LONE = 0.8;
const MOST_SAID = 24;

/** What a question says, small words left out, each thing once. */
export function readQuestion(text: string, vocabulary: Vocabulary): Said[] {
  const syllables = syllablesOf(withoutVni(text)).flatMap((each) => repaired(each, vocabulary));
  const readings = readMeanings(syllables, marksOf(syllables));
  const said = new Map<string, Said>();
  readings.forEach((reading, i) => {
    for (const each of saidBy(reading, readings[i - 1], readings[i + 1], vocabulary)) {
      const id = [...each.terms.keys()].join('|') || keyOf(reading) || '';
      if (!said.has(id)) said.set(id, each);
    }
  });
  return [...said.values()].slice(0, MOST_SAID);
}

/** Fewer words with marks than these (share) mean that somebody types without. */
const MARKED_ENOUGH = 0.3;

function marksOf(syllables: Syllable[]): MarksTrusted {
  const marked = syllables.filter(({ marked, key }) => marked !== key).length;
  return marked >= syllables.length * MARKED_ENOUGH ? 'typed' : 'not';
}

/** Telex slips and words without spaces, made readable; everything known stays as it is. */
function repaired(syllable: Syllable, vocabulary: Vocabulary): Syllable[] {
  const isKnown = (key: string) => knownKeys.has(key) || vocabulary.byKey.has(key);
  if (isKnown(syllable.key)) return [syllable];
  const joined = waysByJoinedKeys.get(syllable.key)?.[0];
  if (joined !== undefined) return joined.syllables;
  if (isSyllableShape(syllable.key)) return [syllable];
  const meant = syllablesOf(fromTelex(syllable.marked)).at(0);
  return [meant !== undefined && (isSyllableShape(meant.key) || isKnown(meant.key)) ? meant : syllable];
}

function saidBy(
  reading: Reading,
  before: Reading | undefined,
  after: Reading | undefined,
  vocabulary: Vocabulary,
): Said[] {
  // Sums and dates belong to the story; numbers that matter (“10 triệu”) are meanings.
  if (reading.kind === 'small' || (reading.kind === 'syllable' && /^\d/.test(reading.syllable.key)))
    return [];
  if (reading.kind === 'meaning') {
    return reading.meanings.map((meaning) => {
      const as = kindOf(meaning, reading.isDoubtful);
      return { terms: new Map([[meaningTerm(meaning), reading.strength]]), as };
    });
  }
  const [key, left, right] = [reading.syllable.key, keyOf(before), keyOf(after)];
  const terms = termsFor(vocabulary, reading.syllable);
  if (left === undefined && right === undefined) return [{ terms: weaker(terms, LONE), as: 'syllable' }];
  const pairs = [left && pairTerm(left, key), right && pairTerm(key, right)].filter(
    (pair) => pair !== undefined,
  );
  return [
    {
      terms: new Map([...weaker(terms, ALONE), ...pairs.map((pair) => [pair, 1] as const)]),
      as: 'syllable',
    },
  ];
}

function weaker(terms: Map<string, number>, share: number): Map<string, number> {
  return new Map([...terms].map(([term, strength]) => [term, strength * share]));
}

function kindOf(meaning: string, isDoubtful: boolean): Kind {
  const scope = scopeOf(meaning);
  if (isDoubtful) return 'doubtfulMeaning';
  return scope === 'guides' ? 'meaning' : scope;
}

function keyOf(reading: Reading | undefined): string | undefined {
  return reading?.kind === 'syllable' ? reading.syllable.key : undefined;
}
