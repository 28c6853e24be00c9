import type { Finding } from './finding.ts';
import type { ShownText } from './shown-texts.ts';
import { isPlausibleSyllable } from './syllable.ts';

const FOREIGN = /[^\u0000-\u007Fàáâãèéêìíòóôõùúýăđĩũơưạ-ỹÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠ-Ỹ“”‘’…–—·•→°×₫\u00A0]/u;
/** Vietnamese marks about two words in three; far fewer means that they were not typed. */
const LEAST_MARKED = 0.25;
const FEW_WORDS = 6;
/** Foreign words that dictionaries write with Vietnamese marks. */
const LOANS = new Set(['micrô']);

/** Letters that are not Vietnamese, words that cannot be, and texts typed without marks. */
export function checkLetters(texts: ShownText[]): Finding[] {
  return texts.flatMap((shown) => [
    ...foreignLetter(shown),
    ...(shown.kind === 'name' ? [] : [...wrongWords(shown), ...withoutMarks(shown)]),
  ]);
}

function foreignLetter({ path, text }: ShownText): Finding[] {
  const found = FOREIGN.exec(text)?.[0];
  return found === undefined ? [] : [{ path, message: `Chữ “${found}” không phải chữ tiếng Việt.` }];
}

function wrongWords({ path, text }: ShownText): Finding[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words
    .filter((word) => !isPlausibleSyllable(word) && !isAbbreviation(word) && !LOANS.has(word.toLowerCase()))
    .map((word) => ({ path, message: `Chữ “${word}” có lẽ gõ sai dấu.` }));
}

/** ĐVHC: no vowel, so that nobody meant a word. */
function isAbbreviation(word: string): boolean {
  return /^[^AEIOUYÀ-ỹ]+$/.test(word.replaceAll('Đ', 'D'));
}

function withoutMarks({ path, text }: ShownText): Finding[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const marked = words.filter((word) => /[^\u0000-\u007F]/.test(word)).length;
  if (words.length < FEW_WORDS || marked / words.length >= LEAST_MARKED) return [];
  return [{ path, message: 'Câu này hình như chưa gõ dấu.' }];
}
