import { graphemesOf } from './graphemes.ts';

/** The text with each letter and its marks as one character (NFC), as Zalo counts it (server-api, conventions). */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * The text as two people would agree it "reads the same": lower case, no marks, đ as d, full-width digits as
 * ASCII, single spaces, trimmed. The same for NFC and NFD input and for old and new tone placement (hoà, hòa).
 */
export function fold(text: string): string {
  return foldLetters(text).replace(/\s+/g, ' ').trim();
}

/** Like `fold`, but white space stays as it is; for callers that map positions back to the text. */
export function foldLetters(text: string): string {
  // Lower-casing and compatibility forms feed each other (㎒ → MHz, İ → i̇), hence the second decomposition.
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      // ð and ɖ: their capitals look like Đ, so old keyboards and scanners leave them in Vietnamese text.
      .replace(/[đðɖ]/g, 'd')
  );
}

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The text in lower case with its marks, each word's tone moved to the end of the word, so that old and new tone
 * placement (hoà, hòa) compare equal while different tones (hà, hạ) do not. For comparing only, not for showing.
 */
export function withTonesLast(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[ðɖ]/g, 'đ')
    .replace(
      /[\p{L}\p{M}]+/gu,
      (word) => word.replace(TONE_MARKS, '') + (word.match(TONE_MARKS) ?? []).join(''),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The name Vietnamese people call somebody by: the last word (Nguyễn Văn An → An). A number after it stays
 * (“Tổ viên mẫu 1” → “Mẫu 1”), brackets and decoration go. Empty when the name holds no letter.
 */
export function firstName(fullName: string): string {
  const words = nfc(fullName)
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s+/);
  const at = words.findLastIndex((word) => /\p{L}/u.test(word));
  const called = words[at];
  if (called === undefined) return '';
  const number = words.slice(at + 1).filter((word) => /^\d+$/.test(word));
  const name = [called.replace(/[^\p{L}\p{M}\p{N}'-]/gu, ''), ...number].join(' ');
  const [initial = ''] = name;
  return initial.toLocaleUpperCase('vi') + name.slice(initial.length);
}

/**
 * Text in which no `[@…]` can ping a group (server-api §4.4): the bracket before an at sign becomes a round one, also
 * when invisible characters stand between them. For everything people wrote that goes into a group.
 */
export function neutraliseMentions(text: string): string {
  return text.replace(/[[［]([\p{Cf}\p{M}\s]*[@＠﹫])/gu, '($1');
}

/** Places where a text may be cut, best first; each matches up to and including the white space after it. */
const BORDERS = [/\n\s*\n\s*/g, /\n\s*/g, /[.!?…:;]["”’)\]]*\s+/g, /\s+/g];

/**
 * The text (made NFC first) in pieces of at most `limit` UTF-16 units that join to it exactly; cut after a paragraph,
 * line, sentence or word where there is one, never inside a visible character unless that alone is over the limit.
 * An empty text has no pieces; a piece of white space only is possible and need not be sent.
 * 2,000 is Zalo's limit for one text (server-api §2.2).
 */
export function splitMessage(text: string, limit = 2000): string[] {
  let rest = nfc(text);
  const pieces: string[] = [];
  while (rest.length > limit) {
    const cut = borderBefore(rest, limit) ?? characterBefore(rest, limit);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** The last good border in the second half of the first `limit` units: an early one would leave a stub of a message. */
function borderBefore(text: string, limit: number): number | undefined {
  const head = text.slice(0, limit);
  for (const border of BORDERS) {
    const ends = [...head.matchAll(border)].map((match) => match.index + match[0].length);
    const last = ends.findLast((end) => end > limit / 2 && startsCharacter(text, end));
    if (last !== undefined) return last;
  }
  return undefined;
}

/** The start of the visible character that crosses the limit; inside it only when it alone is longer than the limit. */
function characterBefore(text: string, limit: number): number {
  // A visible character before the limit cannot depend on what comes long after it; a window keeps this linear.
  const window = text.slice(0, limit * 2);
  const crossing = graphemesOf(window).containing(limit)?.index ?? limit;
  if (crossing > 0) return crossing;
  return limit > 1 && isSecondHalf(text, limit) ? limit - 1 : limit;
}

function startsCharacter(text: string, at: number): boolean {
  return !isSecondHalf(text, at) && !/^\p{M}/u.test(text.slice(at, at + 2));
}

function isSecondHalf(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
}
