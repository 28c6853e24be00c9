import { joined } from './digit-groups.ts';
import type { DigitGroup } from './digit-groups.ts';

const CURRENCY_AFTER = /^(?:k|\s*(?:d|dong|vnd|ngan|nghin|trieu|ty|ti|usd|\$|₫))(?![\p{L}\p{N}])/u;
const MONEY_BEFORE = /(?:(?<![\p{L}])(?<!quoc )gia|tien|chuyen khoan|\$)\s*[:=]?\s*$/u;

/**
 * How many groups from `from` on are one number that everybody may see: a phone number, a date, an amount of money.
 * 0 when they are none of these. `text` is the folded text the groups stand in.
 */
export function harmlessGroups(text: string, groups: DigitGroup[], from: number): number {
  return (
    phoneGroups(text, groups, from) ||
    dateGroups(groups, from) ||
    moneyGroups(text, groups, from) ||
    roundGroups(text, groups, from)
  );
}

/** Vietnamese phone numbers: 10 digits (mobile), 11 (fixed line), or the same behind 84 instead of the 0. */
export function phoneGroups(text: string, groups: DigitGroup[], from: number): number {
  const first = groups[from];
  if (first === undefined) return 0;
  const before = text.slice(Math.max(0, first.start - 6), first.start);
  if (/\+\s?84\)?[\s.-]?$/.test(before)) return countTo(groups, from, /^\d{9,10}$/);
  const plus = /\+\s?$/.test(before);
  return countTo(groups, from, plus ? /^84\d{9,10}$/ : /^(?:0[35789]\d{8}|02\d{9}|84[35789]\d{8}|842\d{9})$/);
}

function countTo(groups: DigitGroup[], from: number, shape: RegExp): number {
  for (let to = from + 1; to <= groups.length; to += 1) {
    const digits = joined(groups.slice(from, to));
    if (shape.test(digits)) return to - from;
    if (digits.length > 12) return 0;
  }
  return 0;
}

/** 12.03.2026, 2026-03-12. */
export function dateGroups(groups: DigitGroup[], from: number): number {
  const three = groups.slice(from, from + 3).map((group) => group.digits);
  const shape = three.join('/');
  if (/^(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d$/.test(shape)) return 3;
  return /^(?:19|20)\d\d\/(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])$/.test(shape) ? 3 : 0;
}

/** An amount that says so: its currency follows, or a word for money stands before. It never begins with 0. */
export function moneyGroups(text: string, groups: DigitGroup[], from: number): number {
  const amount = thousands(groups, from);
  const [first, last] = [amount[0], amount.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const named =
    CURRENCY_AFTER.test(text.slice(last.end, last.end + 12)) ||
    MONEY_BEFORE.test(text.slice(Math.max(0, first.start - 16), first.start));
  return named ? amount.length : 0;
}

/** An amount or a count by its look: 150.000.000, 1.234.567.890, 150000000. */
function roundGroups(text: string, groups: DigitGroup[], from: number): number {
  const amount = thousands(groups, from);
  const [first, last] = [amount[0], amount.at(-1)];
  if (first === undefined || last === undefined) return 0;
  if (amount.length === 1) return /0{5}$/.test(first.digits) ? 1 : 0;
  const dots = text.slice(first.start, last.end) === amount.map((group) => group.digits).join('.');
  const longNumber = dots && amount.length > 2 && first.digits.length < 3;
  return longNumber || last.digits === '000' ? amount.length : 0;
}

/** One group, or a short one and the groups of three after it; none when it begins with 0. */
function thousands(groups: DigitGroup[], from: number): DigitGroup[] {
  const first = groups[from];
  if (first === undefined || first.digits.startsWith('0')) return [];
  let to = from + 1;
  if (first.digits.length <= 3) while (to - from < 6 && groups[to]?.digits.length === 3) to += 1;
  return groups.slice(from, to);
}

/** Rows that only look like one number: years (2023 2024 2025 2026), emergency numbers (113 114 115). */
export function areSeparateNumbers(groups: DigitGroup[]): boolean {
  return (
    groups.every(({ digits }) => isYear(digits)) || groups.every(({ digits }) => /^11[1-5]$/.test(digits))
  );
}

export function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits);
}
