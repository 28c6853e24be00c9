import { digitChains, foldedView, joined } from './digit-groups.ts';
import { phoneGroups } from './harmless-numbers.ts';
import { nfc } from './vietnamese-text.ts';

/** What stands in the text instead; no digit, so that it is covered once only. */
const COVER = '[số điện thoại]';

/**
 * The text (NFC) with Vietnamese phone numbers covered, however they are grouped, and the numbers as digits, in their order, each
 * once. For what is read by more people than those who may call (L-07).
 */
export function coverPhones(text: string): { text: string; phones: string[] } {
  const composed = nfc(text);
  const { folded, at } = foldedView(composed);
  // “+ 0912…” is odd, but a number all the same.
  const withoutPlus = folded.replaceAll('+', ' ');
  const phones = new Set<string>();
  let covered = '';
  let shown = 0;
  for (const chain of digitChains(folded))
    for (let from = 0; from < chain.length;) {
      const count = phoneGroups(folded, chain, from) || phoneGroups(withoutPlus, chain, from);
      const groups = chain.slice(from, from + count);
      const [first, last] = [groups[0], groups.at(-1)];
      if (first !== undefined && last !== undefined) {
        phones.add(joined(groups));
        const start = folded[first.start - 1] === '+' ? first.start - 1 : first.start;
        covered += composed.slice(shown, at[start]) + COVER;
        shown = at[last.end] ?? composed.length;
      }
      from += Math.max(1, count);
    }
  return { text: covered + composed.slice(shown), phones: [...phones] };
}
