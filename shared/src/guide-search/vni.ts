import { foldLetters } from '../vietnamese-text.ts';
import { isSyllableShape } from './syllable-shape.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTERS_AND_MARKS = /^[\p{L}\p{M}]+[1-9][\p{L}\p{M}1-9]*$/u;
/** A digit between letters, or a hat (6–9) and a tone (1–5) at the end: no number is written so. */
const SURELY_VNI = /[1-9]\p{L}|(?:[6-9][1-5]|[1-5][6-9])$/u;

/**
 * A question typed in VNI on a keyboard that was not set to it, without the digits that were meant as marks: “ma65t kha63u” →
 * “mat khau”. A lone digit at the end (“qua1”) is a mark only beside a word that surely is VNI: “mức2” names a level.
 */
export function withoutVni(text: string): string {
  const words = (text.match(WORD) ?? []).filter(isVni);
  if (!words.some((word) => SURELY_VNI.test(word))) return text;
  return text.replace(WORD, (word) => (isVni(word) ? lettersOf(word) : word));
}

function isVni(word: string): boolean {
  return LETTERS_AND_MARKS.test(word) && isSyllableShape(foldLetters(lettersOf(word)));
}

function lettersOf(word: string): string {
  return word.replace(/[1-9]/g, '');
}
