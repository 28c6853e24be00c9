import { numberWords, romanNumber } from './vietnamese-numbers.ts';
import { fold, withTonesLast } from './vietnamese-text.ts';

/** What a neighbourhood or ward may be called, and how people shorten it. */
const KINDS: Record<string, string[]> = {
  tdp: ['tổ dân phố', 'tổ dân', 'tổ dp', 'tổ', 'tdp', 't d p'],
  khuPho: ['khu phố', 'kp', 'k p'],
  khoi: ['khối phố', 'khối'],
  khu: ['khu dân cư', 'kdc', 'khu'],
  cum: ['cụm dân cư', 'cụm'],
  tieuKhu: ['tiểu khu', 'tk'],
  khom: ['khóm'],
  thon: ['thôn'],
  ban: ['bản'],
  ap: ['ấp'],
  xom: ['xóm'],
  lang: ['làng'],
  buon: ['buôn'],
  phum: ['phum'],
  soc: ['sóc'],
  phuong: ['phường', 'p'],
  xa: ['xã', 'x'],
  dacKhu: ['đặc khu', 'đk'],
};

/** A word as written, with its marks in comparable form, and without them. */
interface Word {
  written: string;
  marked: string;
  folded: string;
}

/** Whether words must carry their marks (“bản”, “năm”) or may lack them (“ban”, “nam”) to count as such. */
export interface ReadingOptions {
  kinds: 'marked' | 'folded';
  numbers: 'marked' | 'folded';
  words: 'marked' | 'folded';
}

/** Aliases of kinds as word lists, longest first, so that “tổ dân phố” is not read as “tổ”. */
function aliases(spelling: (text: string) => string): { kind: string; words: string[] }[] {
  return Object.entries(KINDS)
    .flatMap(([kind, names]) => names.map((name) => ({ kind, words: spelling(name).split(' ') })))
    .sort((a, b) => b.words.length - a.words.length);
}

const ALIASES = { marked: aliases(withTonesLast), folded: aliases(fold) };
const NUMBERS = { marked: numberWords(withTonesLast), folded: numberWords(fold) };
const NUMBER_SIGN = { marked: withTonesLast('số'), folded: 'so' };

/**
 * A name as comparable items: `@kind` for what it is called, `#n` for a number however written, `|` for a comma or a
 * new line, and the other words themselves.
 */
export function placeItems(text: string, options: ReadingOptions): string[] {
  const words = wordsOf(text);
  const shouting = text === text.toUpperCase();
  const items: string[] = [];
  let at = 0;
  while (at < words.length) {
    const kind = kindAt(words, at, options.kinds);
    if (kind !== undefined) {
      items.push(`@${kind.kind}`);
      at += kind.words;
    }
    const number = at === 0 || kind !== undefined ? numberAt(words, at, options, shouting) : undefined;
    if (number !== undefined) {
      items.push(number.item);
      at += number.words;
    } else if (kind === undefined) {
      items.push(itemOf(words[at], options.words));
      at += 1;
    }
  }
  return items;
}

const WORDS = /\d+[\p{L}\p{M}]*|[\p{L}\p{M}]+|[,;:()\n]/gu;

function wordsOf(text: string): Word[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<=\d)ạ/giu, ' ạ');
  return (plain.match(WORDS) ?? []).map((written) => ({
    written,
    marked: withTonesLast(written),
    folded: fold(written),
  }));
}

function kindAt(
  words: Word[],
  at: number,
  spelling: 'marked' | 'folded',
): { kind: string; words: number } | undefined {
  const alias = ALIASES[spelling].find((candidate) =>
    candidate.words.every((word, i) => words[at + i]?.[spelling] === word),
  );
  return alias && { kind: alias.kind, words: alias.words.length };
}

/** A number right after the kind, or as the whole answer: digits, words or roman, with or without “số” before it. */
function numberAt(
  words: Word[],
  at: number,
  options: ReadingOptions,
  shouting: boolean,
): { item: string; words: number } | undefined {
  const spelling = options.numbers;
  const skip = words[at]?.[spelling] === NUMBER_SIGN[spelling] ? 1 : 0;
  const word = words[at + skip];
  if (word === undefined) return undefined;
  if (/^\d/.test(word.written)) return { item: itemOf(word, options.words), words: skip + 1 };
  const next = words.slice(at + skip, at + skip + 8).map((each) => each[spelling]);
  const spelled = NUMBERS[spelling].read(next, 0);
  if (spelled !== undefined) return { item: `#${String(spelled.value)}`, words: skip + spelled.words };
  const roman = romanAt(word, at === 0, spelling === 'folded' || !shouting ? spelling : undefined);
  return roman === undefined ? undefined : { item: `#${String(roman)}`, words: skip + 1 };
}

/** “Thôn Vi” is a name, “Thôn VI” a number; when everything is in capitals only the loose reading counts it. */
function romanAt(
  word: Word,
  isWhole: boolean,
  spelling: 'marked' | 'folded' | undefined,
): number | undefined {
  // A lone letter as the whole answer says too little.
  if (spelling === undefined || (isWhole && word.written.length === 1)) return undefined;
  const counts = spelling === 'folded' || word.written === word.written.toUpperCase();
  return counts ? romanNumber(word.folded) : undefined;
}

function itemOf(word: Word | undefined, spelling: 'marked' | 'folded'): string {
  if (word === undefined) return '';
  if (/^[,;:()\n]$/.test(word.written)) return '|';
  return /^\d/.test(word.written) ? `#${word.folded.replace(/^0+(?=\d)/, '')}` : word[spelling];
}
