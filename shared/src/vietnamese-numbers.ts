const UNITS = { một: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 };
/** What 1, 4 and 5 are called after a ten; only these may follow with the ten left out (“sáu lăm” is 65). */
const SHORT_UNITS = { mốt: 1, tư: 4, lăm: 5, nhăm: 5 };
const TEN = ['mười'];
const TENS = ['mươi', 'mười'];
const HUNDRED = ['trăm'];
const AND = ['linh', 'lẻ'];

/** How a word is compared: `fold` for text typed without marks, `withTonesLast` for text typed with them. */
type Spelling = (word: string) => string;

export interface NumberWords {
  /** The number the words from `from` on spell, and how many words that takes; undefined when they spell none. */
  read(words: string[], from: number): { value: number; words: number } | undefined;
}

/** Reads numbers below 1,000 in words: năm, mười lăm, hai mươi mốt, sáu lăm, một trăm linh hai. */
export function numberWords(spelling: Spelling): NumberWords {
  const spelled = (table: Record<string, number>): Map<string, number> =>
    new Map(Object.entries(table).map(([word, value]) => [spelling(word), value]));
  const among = (list: string[]): ((word: string | undefined) => boolean) => {
    const words = new Set(list.map(spelling));
    return (word) => word !== undefined && words.has(word);
  };
  const lexicon: Lexicon = {
    units: spelled(UNITS),
    unitsAfterTen: spelled({ ...UNITS, ...SHORT_UNITS }),
    shortUnits: spelled(SHORT_UNITS),
    isTen: among(TEN),
    isTens: among(TENS),
    isHundred: among(HUNDRED),
    isAnd: among(AND),
  };
  return {
    read(words, from) {
      const number = readHundreds(lexicon, words, from) ?? readTens(lexicon, words, from);
      // “sáu năm” (six, five) is no number: better none than the wrong one.
      return number && isNumberWord(lexicon, words[from + number.words]) ? undefined : number;
    },
  };
}

interface Lexicon {
  units: Map<string, number>;
  unitsAfterTen: Map<string, number>;
  shortUnits: Map<string, number>;
  isTen: (word: string | undefined) => boolean;
  isTens: (word: string | undefined) => boolean;
  isHundred: (word: string | undefined) => boolean;
  isAnd: (word: string | undefined) => boolean;
}

type Reading = { value: number; words: number } | undefined;

function isNumberWord(lexicon: Lexicon, word: string | undefined): boolean {
  return (
    word !== undefined && (lexicon.unitsAfterTen.has(word) || lexicon.isTens(word) || lexicon.isHundred(word))
  );
}

function readHundreds(lexicon: Lexicon, words: string[], from: number): Reading {
  const hundreds = lexicon.units.get(words[from] ?? '');
  if (hundreds === undefined || !lexicon.isHundred(words[from + 1])) return undefined;
  if (lexicon.isAnd(words[from + 2])) {
    const unit = lexicon.units.get(words[from + 3] ?? '');
    return unit === undefined ? undefined : { value: hundreds * 100 + unit, words: 4 };
  }
  const rest = readTens(lexicon, words, from + 2);
  // “một trăm hai” is 120 when spoken; written it is a guess.
  if (rest !== undefined && rest.value < 10) return undefined;
  return { value: hundreds * 100 + (rest?.value ?? 0), words: 2 + (rest?.words ?? 0) };
}

function readTens(lexicon: Lexicon, words: string[], from: number): Reading {
  const unitAfter = (at: number): number | undefined => lexicon.unitsAfterTen.get(words[at] ?? '');
  if (lexicon.isTen(words[from])) {
    const unit = unitAfter(from + 1);
    return { value: 10 + (unit ?? 0), words: unit === undefined ? 1 : 2 };
  }
  const tens = lexicon.units.get(words[from] ?? '');
  if (tens === undefined) return undefined;
  if (lexicon.isTens(words[from + 1])) {
    const unit = unitAfter(from + 2);
    return { value: tens * 10 + (unit ?? 0), words: unit === undefined ? 2 : 3 };
  }
  const short = lexicon.shortUnits.get(words[from + 1] ?? '');
  return short === undefined ? { value: tens, words: 1 } : { value: tens * 10 + short, words: 2 };
}

const ROMAN = [
  { worth: 50, letters: 'l' },
  { worth: 40, letters: 'xl' },
  { worth: 10, letters: 'x' },
  { worth: 9, letters: 'ix' },
  { worth: 5, letters: 'v' },
  { worth: 4, letters: 'iv' },
  { worth: 1, letters: 'i' },
];

/** The value of a lower-case roman number below 90 (“xiv” → 14); undefined for any other word. */
export function romanNumber(word: string): number | undefined {
  let rest = word;
  let value = 0;
  for (const { worth, letters } of ROMAN) {
    while (rest.startsWith(letters)) {
      rest = rest.slice(letters.length);
      value += worth;
    }
  }
  return rest === '' && value > 0 && roman(value) === word ? value : undefined;
}

function roman(value: number): string {
  let rest = value;
  return ROMAN.map(({ worth, letters }) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return letters.repeat(times);
  }).join('');
}
