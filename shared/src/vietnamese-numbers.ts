const UNITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Every way to say each unit, after a ten and elsewhere; “sáu lăm” (65) leaves the ten out. */
const AFTER_TEN: Record<number, string[]> = {
  1: ['một', 'mốt'],
  4: ['bốn', 'tư'],
  5: ['lăm', 'nhăm', 'năm'],
  7: ['bảy', 'bẩy'],
};
const ALONE: Record<number, string[]> = { 4: ['bốn', 'tư'], 7: ['bảy', 'bẩy'] };
const WITHOUT_TEN: Record<number, string[]> = { 1: ['mốt'], 4: ['tư'], 5: ['lăm', 'nhăm'] };

/** Longest spelling in words: “chín trăm chín mươi chín”. */
const MOST_WORDS = 5;

type Spelled = [words: string, value: number];

function* below100(): Generator<Spelled> {
  for (let unit = 1; unit < 10; unit += 1) {
    const names = ALONE[unit] ?? [UNITS[unit] ?? ''];
    for (const name of names) {
      yield [name, unit];
      yield* tensOf(unit === 1 ? 'mười' : `${name} mươi`, unit * 10, AFTER_TEN);
      if (unit > 1)
        yield* tensOf(name, unit * 10, WITHOUT_TEN).filter(([, value]) => value % 10 in WITHOUT_TEN);
    }
  }
}

/** The ten alone and with each unit after it, in every way to say that unit. */
function tensOf(ten: string, value: number, ways: Record<number, string[]>): Spelled[] {
  const units = UNITS.slice(1).flatMap((name, i) =>
    (ways[i + 1] ?? [name]).map((word): Spelled => [`${ten} ${word}`, value + i + 1]),
  );
  return [[ten, value], ...units];
}

function* spellings(): Generator<Spelled> {
  const small = [...below100()];
  yield* small;
  for (let hundred = 1; hundred < 10; hundred += 1) {
    const name = `${UNITS[hundred] ?? ''} trăm`;
    yield [name, hundred * 100];
    for (const [words, value] of small) {
      if (value >= 10) yield [`${name} ${words}`, hundred * 100 + value];
      else yield* ['linh', 'lẻ'].map((and): Spelled => [`${name} ${and} ${words}`, hundred * 100 + value]);
    }
  }
}

export interface NumberWords {
  /** The number the words from `from` on spell, and how many words that takes; undefined when they spell none. */
  read: (words: string[], from: number) => { value: number; words: number } | undefined;
}

/**
 * Reads numbers below 1,000 in words: năm, mười lăm, hai mươi mốt, sáu lăm, một trăm linh hai. `spelling` is how words
 * are compared: `fold` for text typed without marks, `withTonesLast` for text typed with them.
 */
export function numberWords(spelling: (text: string) => string): NumberWords {
  const values = new Map<string, number>();
  // The first spelling of a number wins where two fold alike.
  for (const [words, value] of spellings())
    if (!values.has(spelling(words))) values.set(spelling(words), value);
  const numberWord = new Set([...values.keys()].flatMap((words) => words.split(' ')));
  const read = (words: string[], from: number): { value: number; words: number } | undefined => {
    for (let count = Math.min(MOST_WORDS, words.length - from); count > 0; count -= 1) {
      const value = values.get(words.slice(from, from + count).join(' '));
      if (value === undefined) continue;
      // “sáu năm” (six, five) is no number: better none than the wrong one.
      const next = words[from + count];
      return next !== undefined && numberWord.has(next) ? undefined : { value, words: count };
    }
    return undefined;
  };
  return { read };
}

const ROMAN_ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const ROMAN_TENS = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx'];
const ROMAN = new Map(
  ROMAN_TENS.flatMap((tens, t) => ROMAN_ONES.map((ones, o): Spelled => [tens + ones, t * 10 + o])),
);

/** The value of a lower-case roman number below 90 (“xiv” → 14); undefined for any other word. */
export function romanNumber(word: string): number | undefined {
  const value = ROMAN.get(word);
  return value === 0 ? undefined : value;
}
