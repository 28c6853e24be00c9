import { joined, passesLuhn } from './digit-groups.ts';
import type { DigitGroup } from './digit-groups.ts';
import { areSeparateNumbers, harmlessGroups } from './harmless-numbers.ts';

export interface NumberFind {
  kind: 'idNumber' | 'cardNumber';
  start: number;
  end: number;
}

const ID_WORD = /(?<!\p{L})(?:cccd|cmnd|cmtnd|cmt|can cuoc|chung minh|dinh danh)[\p{L}\s:=.,-]{0,32}$/u;

/** Id and card numbers in one chain of digit groups, left to right; `text` is the folded text. */
export function idAndCardNumbers(text: string, chain: DigitGroup[]): NumberFind[] {
  const named = namedIdNumber(text, chain);
  if (named !== undefined) return [named];
  const finds: NumberFind[] = [];
  let from = 0;
  while (from < chain.length) {
    // Cards first: the beginning of one may look like a phone number. An id number is only what is nothing else.
    const card = longest(chain, from, isCardNumber);
    const harmless = card > 0 ? 0 : harmlessGroups(text, chain, from);
    const id = card + harmless > 0 ? 0 : longest(chain, from, isIdNumber);
    if (card + id > 0)
      finds.push(...find(card > 0 ? 'cardNumber' : 'idNumber', chain.slice(from, from + card + id)));
    from += Math.max(card, harmless, id, 1);
  }
  return finds;
}

/** After the word for it a number is an id number in any grouping, and even with a digit too many or too few. */
function namedIdNumber(text: string, chain: DigitGroup[]): NumberFind | undefined {
  const start = chain[0]?.start ?? 0;
  if (!/^\d{8,13}$/.test(joined(chain)) || harmlessGroups(text, chain, 0) > 0) return undefined;
  return ID_WORD.test(text.slice(Math.max(0, start - 50), start)) ? find('idNumber', chain)[0] : undefined;
}

function find(kind: NumberFind['kind'], groups: DigitGroup[]): NumberFind[] {
  const [first, last] = [groups[0], groups.at(-1)];
  return first && last ? [{ kind, start: first.start, end: last.end }] : [];
}

/** How many groups the longest number of a kind has that begins with this group; 0 when there is none. */
function longest(
  chain: DigitGroup[],
  from: number,
  fits: (groups: DigitGroup[], alone: boolean) => boolean,
): number {
  for (let to = Math.min(chain.length, from + 12); to > from; to -= 1) {
    if (fits(chain.slice(from, to), to - from === chain.length)) return to - from;
  }
  return 0;
}

/** 14–19 digits, or 13 that begin as a Visa card does, in one group or groups of 4–6, with a fitting check digit. */
function isCardNumber(groups: DigitGroup[]): boolean {
  const digits = joined(groups);
  if (!/^(?:4\d{12}|\d{14,19})$/.test(digits)) return false;
  const lengths = groups.map((group) => group.digits.length);
  if (lengths.length > 1 && (lengths.slice(0, -1).some((n) => n < 4) || Math.max(...lengths) > 6))
    return false;
  return !areSeparateNumbers(groups) && passesLuhn(digits);
}

/** Number of an old identity card (9) or a citizen card (12, which begins with 0), in the groups people type. */
function isIdNumber(groups: DigitGroup[], alone: boolean): boolean {
  const digits = joined(groups);
  if (areSeparateNumbers(groups)) return false;
  const shape = groups.map((group) => group.digits.length).join('-');
  if (/^(?:9|12|3-3-3|3-3-3-3|6-6)$/.test(shape)) return true;
  // More than three fours are a card, wrongly typed or not.
  if (shape === '4-4-4' && alone) return true;
  return digits.length === 12 && digits.startsWith('0') && widestGap(groups) === 1;
}

function widestGap(groups: DigitGroup[]): number {
  return Math.max(0, ...groups.slice(1).map((group, i) => group.start - (groups[i]?.end ?? group.start)));
}
