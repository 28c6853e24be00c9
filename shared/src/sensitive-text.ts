import { digitChains, foldedView } from './digit-groups.ts';
import { oneTimeCodes } from './one-time-codes.ts';
import { idAndCardNumbers } from './sensitive-numbers.ts';
import { nfc } from './vietnamese-text.ts';

export type SensitiveKind = 'otp' | 'idNumber' | 'cardNumber';

/** What stands in the text instead; it holds no digit and no key word, so that it hides nothing more by itself. */
const MASK = '[đã che]';

/**
 * The text (NFC) with one-time codes, passwords, id numbers of 9 or 12 digits and bank card numbers covered, and the
 * kinds that were found (L-05). Digits may be grouped by spaces, dots or hyphens, full-width, or typed with invisible
 * characters; words may lack their marks. Phone numbers, amounts, dates, years and request codes stay readable.
 */
export function maskSensitive(text: string): { text: string; found: SensitiveKind[] } {
  const composed = nfc(text);
  if (!/\p{N}/u.test(composed)) return { text: composed, found: [] };
  const { folded, at } = foldedView(composed);
  const original = (start: number, end: number): string => composed.slice(at[start], at[end]);
  const chains = digitChains(folded);
  const finds = [
    ...chains.flatMap((chain) => idAndCardNumbers(folded, chain)),
    ...oneTimeCodes(folded, original, chains).map((code) => ({ kind: 'otp' as const, ...code })),
  ].sort((a, b) => a.start - b.start);

  let masked = '';
  let shown = 0;
  const found = new Set<SensitiveKind>();
  for (const find of finds) {
    found.add(find.kind);
    // A password may hold a number that was found for itself: one mask covers both.
    if (find.start >= shown) masked += original(shown, find.start) + MASK;
    shown = Math.max(shown, find.end);
  }
  return { text: masked + original(shown, folded.length), found: [...found] };
}
