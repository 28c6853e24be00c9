import { EVERYDAY_WORDS } from './everyday-words.ts';
import { OTHER_MATTERS, PROCEDURES } from './other-matters.ts';
import { SMALL_WORDS } from './small-words.ts';
import { syllablesOf, type Syllable } from './syllables.ts';

/** One way to say something: its syllables and what it means; small words mean nothing. */
export interface Way {
  syllables: Syllable[];
  meanings: string[];
}

/** What the guides have to do with a meaning: it may be a guide's matter, a procedure like others, or neither. */
export type Scope = 'guides' | 'procedure' | 'outside';

const scopes = new Map<string, Scope>();

/** In which part of the data a meaning stands. */
export function scopeOf(meaning: string): Scope {
  return scopes.get(meaning) ?? 'guides';
}

function* waysIn(words: string, scope: Scope): Generator<Way> {
  for (const line of words.split('\n')) {
    const [name = '', said] = line.split(':');
    if (said === undefined || line.startsWith('#')) continue;
    const meanings = name.split(' + ').map((meaning) => meaning.trim());
    if (scope !== 'guides') for (const meaning of meanings) scopes.set(meaning, scope);
    const own = meanings.length === 1 ? meanings : [];
    for (const way of [...own, ...said.split(',')]) yield { syllables: syllablesOf(way), meanings };
  }
}

function* smallWords(): Generator<Way> {
  for (const way of SMALL_WORDS.split(/[,\n]/)) yield { syllables: syllablesOf(way), meanings: [] };
}

const ways = [
  ...waysIn(EVERYDAY_WORDS, 'guides'),
  ...waysIn(PROCEDURES, 'procedure'),
  ...waysIn(OTHER_MATTERS, 'outside'),
  ...smallWords(),
].filter(({ syllables }) => syllables.length > 0);

const longer = ways.filter(({ syllables }) => syllables.length > 1);
const small = ways.filter(isSmallWord);

/** All ways by their syllables without marks, separated by spaces. */
export const waysByKeys = groupedBy(ways, (keys) => [keys.join(' ')]);
/** Ways of two and more syllables with one of them left open (“ngan *”), for slips. */
export const waysByOpenKeys = groupedBy(longer, openKeys);
/** Ways of two and more syllables by these written as one word. */
export const waysByJoinedKeys = groupedBy(longer, (keys) => [keys.join('')]);
/** With which keys a way goes on: “ngan” and “ngan hang” before “ngan hang so”. */
const beginnings = new Set(
  longer.flatMap(({ syllables }) => {
    const keys = keysOf(syllables);
    return keys.slice(1).map((_, i) => keys.slice(0, i + 1).join(' '));
  }),
);
/** Meanings of one syllable, for slips. */
export const singleMeanings = ways.filter((way) => way.syllables.length === 1 && !isSmallWord(way));
export const smallKeys = new Set(small.flatMap(({ syllables }) => keysOf(syllables)));
export const knownKeys = new Set(ways.flatMap(({ syllables }) => keysOf(syllables)));
export const knownMarked = new Set(ways.flatMap(({ syllables }) => syllables.map(({ marked }) => marked)));

/** Whether a way says nothing about the task. */
export function isSmallWord(way: Way): boolean {
  return way.meanings.length === 0;
}

export function keysOf(syllables: Syllable[]): string[] {
  return syllables.map(({ key }) => key);
}

/** Whether some way begins with these keys and is longer. */
export function isBeginning(keys: string[]): boolean {
  return beginnings.has(keys.join(' '));
}

/** The keys once for each syllable, with that one left open. */
export function openKeys(keys: string[]): string[] {
  return keys.map((_, open) => keys.map((key, i) => (i === open ? '*' : key)).join(' '));
}

function groupedBy(among: Way[], namesFor: (keys: string[]) => string[]): Map<string, Way[]> {
  const groups = new Map<string, Way[]>();
  for (const way of among) {
    for (const name of namesFor(keysOf(way.syllables))) groups.set(name, [...(groups.get(name) ?? []), way]);
  }
  return groups;
}
