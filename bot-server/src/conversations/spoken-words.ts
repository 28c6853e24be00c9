import { fold, withTonesLast } from '@tung-nha/shared/vietnamese-text';

import { POLITE_AFTER, POLITE_BEFORE, STRICT_WORDS } from './phrases.ts';

/** A message as words to compare: without marks, and with them for the words in which they matter. */
export interface SpokenWords {
  folded: string[];
  marked: string[];
}

const strict = new Set(STRICT_WORDS.map(withTonesLast));

/** How people write in a hurry. */
const SHORT = new Map([
  ['ko', 'khong'],
  ['k', 'khong'],
  ['kg', 'khong'],
  ['hok', 'khong'],
  ['hong', 'khong'],
  ['dc', 'duoc'],
]);

/** The words of a message; punctuation and faces fall away when words remain, and stand alone otherwise. */
export function spokenWords(text: string): SpokenWords {
  const bare = text.replace(/[\p{Extended_Pictographic}\u{FE0F}\u{1F3FB}-\u{1F3FF}]/gu, ' ');
  const plain = bare.replace(/[^\p{L}\p{M}\p{N}/:.-]+/gu, ' ').replace(/[.:-]+(?=\s|$)/gu, ' ');
  const kept = plain.trim() === '' ? text : plain;
  const split = (words: string): string[] => words.split(' ').filter((word) => word !== '');
  const folded = split(fold(kept)).map((word) => SHORT.get(word) ?? word);
  const marked = split(withTonesLast(kept)).map((word) => SHORT.get(fold(word)) ?? word);
  return { folded, marked: marked.length === folded.length ? marked : folded };
}

/** True when the words are the phrase: marks may be missing or wrong, except in words where they change the meaning. */
export function saysPhrase(said: SpokenWords, phrase: SpokenWords): boolean {
  return (
    said.folded.length === phrase.folded.length &&
    phrase.folded.every(
      (word, at) => word === said.folded[at] && marksFit(phrase.marked[at], said.marked[at], word),
    )
  );
}

function marksFit(meant: string | undefined, typed: string | undefined, bare: string): boolean {
  return meant === undefined || !strict.has(meant) || typed === bare || typed === meant;
}

/** The words from position `from` up to `to`. */
export function part(said: SpokenWords, from: number, to?: number): SpokenWords {
  return { folded: said.folded.slice(from, to), marked: said.marked.slice(from, to) };
}

/** Where the words begin with the phrase: how many words it takes; 0 when they do not. */
export function beginsWith(said: SpokenWords, phrase: SpokenWords): number {
  const length = phrase.folded.length;
  return saysPhrase(part(said, 0, length), phrase) ? length : 0;
}

const before = POLITE_BEFORE.map(spokenWords);
const after = POLITE_AFTER.map(spokenWords);

/** The message, and what remains of it each time one polite word before or after is taken off; never empty. */
export function lessAndLessPolite(said: SpokenWords): SpokenWords[] {
  const next = withoutOne(said);
  return next === undefined ? [said] : [said, ...lessAndLessPolite(next)];
}

function withoutOne(said: SpokenWords): SpokenWords | undefined {
  const length = said.folded.length;
  for (const phrase of before) {
    const taken = beginsWith(said, phrase);
    if (taken > 0 && taken < length) return part(said, taken);
  }
  for (const phrase of after) {
    const from = length - phrase.folded.length;
    if (from > 0 && saysPhrase(part(said, from), phrase)) return part(said, 0, from);
  }
  return undefined;
}
