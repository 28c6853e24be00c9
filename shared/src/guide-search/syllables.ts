import { foldLetters } from '../vietnamese-text.ts';

/** One written syllable; Vietnamese words are one to four of them. */
export interface Syllable {
  /** With its marks, tone last, so that old and new placement (hoà, hòa) are one. */
  marked: string;
  /** Without marks: what two people who type differently have in common. */
  key: string;
}

/** Whatever is longer is no question any more; it is cut so that every search costs about the same. */
const MOST_CHARACTERS = 20_000;
const MOST_SYLLABLES = 48;
const LONGEST_SYLLABLE = 24;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const OTHER_MARKS = /(?![\u0300-\u0303\u0306\u0309\u031b\u0323])\p{M}/gu;

/** The syllables and numbers of a text in order, the same for NFC and NFD, for capitals and small letters. */
export function syllablesOf(text: string, most = MOST_SYLLABLES): Syllable[] {
  const plain = inSmallLetters(text.slice(0, MOST_CHARACTERS));
  const found: Syllable[] = [];
  for (const [word] of plain.matchAll(/\p{N}+|[\p{L}\p{M}]+/gu)) {
    if (found.length >= most) break;
    const syllable = syllableOf(word);
    if (syllable.key !== '') found.push(syllable);
  }
  return found;
}

/** Capitals first: some letters (ß, ı) have no way back from their capital. */
function inSmallLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Cf}'’]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(OTHER_MARKS, '')
    .replace(/[ðɖ]/g, 'đ');
}

function syllableOf(word: string): Syllable {
  const cut = word.slice(0, LONGEST_SYLLABLE);
  const tones = (cut.match(TONES) ?? []).join('');
  const marked = sameI(cut.replace(TONES, '')) + tones;
  return { marked, key: foldLetters(marked) };
}

/** “ký” and “kí” are one word; “quy” and “qui” too, but “tuy” and “tui” are not. */
function sameI(letters: string): string {
  return letters.replace(/^([bcdghklmnpqrstvxđ]{1,2})y$/u, '$1i').replace(/^quy$/, 'qui');
}

/**
 * How well a typed syllable stands for a written one: 1 when equal, a little less when only some marks were typed
 * (“dinh”, “đinh” for “định”), 0 when a mark contradicts (“bàn” for “bán”). Both must have the same key.
 */
export function marksAgree(typed: Syllable, written: Syllable): 0 | 0.96 | 1 {
  if (typed.marked === written.marked) return 1;
  const [typedLetters, writtenLetters] = [lettersOf(typed.marked), lettersOf(written.marked)];
  const agrees = typedLetters.every((letter, i) => {
    const other = writtenLetters[i] ?? '';
    if (letter.startsWith('d') && other.startsWith('đ')) return true;
    return letter.charAt(0) === other.charAt(0) && marksOf(letter).every((mark) => other.includes(mark));
  });
  return agrees && tonesAgree(typed, written) ? 0.96 : 0;
}

const TONE_AT_END = /[\u0300\u0301\u0303\u0309\u0323]+$/;

/** Many speakers of the Centre and South write hỏi for ngã and the other way round. */
function tonesAgree(typed: Syllable, written: Syllable): boolean {
  const tone = (syllable: Syllable) =>
    (TONE_AT_END.exec(syllable.marked)?.[0] ?? '').replace('\u0303', '\u0309');
  return tone(typed) === '' || tone(typed) === tone(written);
}

function lettersOf(marked: string): string[] {
  return marked.replace(TONE_AT_END, '').match(/\p{L}\p{M}*|\p{N}/gu) ?? [];
}

function marksOf(letter: string): string[] {
  return Array.from(letter.slice(1));
}
