import type { DigitGroup } from './digit-groups.ts';
import { dateGroups, harmlessGroups, isYear, moneyGroups, phoneGroups } from './harmless-numbers.ts';

interface Span {
  start: number;
  end: number;
}

/** Where a word promises a secret; `sure` when nothing but a secret can follow the word. */
interface Reach extends Span {
  sure: boolean;
}

const SECRET_WORDS =
  /(?<![\p{L}\p{N}])(?:otp|mat khau|mat ma|password|passcode|pass|ma pin|so pin)(?!\p{L})/gu;
const SECRET_REACH = 60;

/** “mã”, “code”: a secret too, unless the next word says that it is the code of something public. */
const CODE_WORDS = /(?<![\p{L}\p{N}])(?:ma|code)(?!\p{L})/gu;
const CODE_REACH = 30;
const PUBLIC_CODE =
  /^\s*(?:so\s+)?(?:ho so|yeu cau|buu (?:dien|chinh|cuc)|vung|tinh|huyen|xa|phuong|ho|san pham|don|van don|bien nhan|thue|hang|to|lop|qr|giam gia|moi)(?!\p{L})/u;

/** “482913 là mã xác thực Zalo của bạn”: in many text messages the number comes first. */
const SECRET_AFTER =
  /^\s*(?:(?:la|is)\s+)?(?:your\s+)?(?:otp|mat khau|ma (?:otp|xac|kich hoat|bao mat|dang nhap|pin)|(?:\p{L}+\s+){0,2}code)(?!\p{L})/u;

/** “mật khẩu là Hoa1990@”: letters and digits together. */
const PASSWORD =
  /(?<!\p{L})(?:mat khau|password|pass|mk(?=\s*[:=]))\s*(?:[:=]|(?:la|is)(?!\p{L}))\s*[:=]?\s*(\S*\d\S*)/gu;

/**
 * One-time codes (4–8 digits after or before the words for them) and passwords in the folded text.
 * `original(start, end)` is the text as written, which tells “mã” (code) from “mà” (but) and “má” (mother).
 */
export function oneTimeCodes(
  folded: string,
  original: (start: number, end: number) => string,
  chains: DigitGroup[][],
): Span[] {
  const isCodeWord = (word: RegExpExecArray): boolean => {
    const end = word.index + word[0].length;
    const written = original(word.index, end).toLowerCase();
    return ['mã', 'ma', 'code'].includes(written) && !PUBLIC_CODE.test(folded.slice(end, end + 24));
  };
  const reaches = [
    ...[...folded.matchAll(SECRET_WORDS)].map((word) => reachOf(word, SECRET_REACH, true)),
    ...[...folded.matchAll(CODE_WORDS)].filter(isCodeWord).map((word) => reachOf(word, CODE_REACH, false)),
  ];
  return [...passwords(folded), ...chains.flatMap((chain) => codesIn(folded, chain, reaches))];
}

function reachOf(word: RegExpExecArray, characters: number, sure: boolean): Reach {
  const start = word.index + word[0].length;
  return { start, end: start + characters, sure };
}

function passwords(folded: string): Span[] {
  return [...folded.matchAll(PASSWORD)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - (match[1]?.length ?? 0), end };
  });
}

function codesIn(folded: string, chain: DigitGroup[], reaches: Reach[]): Span[] {
  const codes: Span[] = [];
  let from = 0;
  while (from < chain.length) {
    const groups = groupsOfCode(chain, from);
    const harmless = harmlessInstead(folded, chain, from);
    const [first, last] = [chain[from], chain[from + groups - 1]];
    if (groups > 0 && harmless === 0 && first && last) {
      const code = { start: first.start, end: last.end };
      if (isSecret(folded, code, reaches)) codes.push(code);
    }
    from += Math.max(harmless, groups, 1);
  }
  return codes;
}

/** How many groups from `from` on make one code: a whole group of 4–8, or all the small groups up to a longer one. */
function groupsOfCode(chain: DigitGroup[], from: number): number {
  if (/^\d{4,8}$/.test(chain[from]?.digits ?? '')) return 1;
  let digits = 0;
  for (let to = from; digits <= 8; to += 1) {
    const length = chain[to]?.digits.length ?? Infinity;
    if (length > 3) return digits >= 4 ? to - from : 0;
    digits += length;
  }
  return 0;
}

/** A single round group (500000) may well be a code; in groups (500.000) or with its currency it is an amount. */
function harmlessInstead(folded: string, chain: DigitGroup[], from: number): number {
  const groups = harmlessGroups(folded, chain, from);
  if (groups !== 1) return groups;
  return phoneGroups(folded, chain, from) || dateGroups(chain, from) || moneyGroups(folded, chain, from);
}

function isSecret(folded: string, code: Span, reaches: Reach[]): boolean {
  // Digits that touch a letter are part of a request code or an invite code.
  if (/\p{L}/u.test(folded.slice(Math.max(0, code.start - 1), code.start) + folded.charAt(code.end)))
    return false;
  if (SECRET_AFTER.test(folded.slice(code.end, code.end + 50))) return true;
  const year = isYear(folded.slice(code.start, code.end));
  if (year && /(?<!\p{L})(?:nam|thang|quy)\s*$/u.test(folded.slice(Math.max(0, code.start - 9), code.start)))
    return false;
  return reaches.some(({ start, end, sure }) => (sure || !year) && code.start >= start && code.start <= end);
}
