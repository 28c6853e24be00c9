import { foldLetters } from './vietnamese-text.ts';

/** A text made comparable character by character, with the way back: `at[i]` is where folded character i stood. */
export interface FoldedView {
  folded: string;
  at: number[];
}

/** Folds each character on its own; ignorable ones vanish, so digits typed with invisible characters touch. */
export function foldedView(text: string): FoldedView {
  const at: number[] = [];
  let folded = '';
  let position = 0;
  for (const character of text) {
    // ASCII folds to its lower case; every message passes here, so the common case is kept cheap.
    const plain = character < '\u0080' ? character.toLowerCase() : foldLetters(character);
    folded += plain;
    for (let i = 0; i < plain.length; i += 1) at.push(position);
    position += character.length;
  }
  at.push(position);
  return { folded, at };
}

/** Digits with nothing between them. */
export interface DigitGroup {
  digits: string;
  start: number;
  end: number;
}

const CHAIN = /\d+(?:[ \t.\-_·•‐–—−]{1,3}\d+)*/g;

/** Digit groups with only spaces, dots or hyphens between them, chain by chain, as numbers are written in groups. */
export function digitChains(folded: string): DigitGroup[][] {
  return [...folded.matchAll(CHAIN)].map((chain) =>
    [...chain[0].matchAll(/\d+/g)].map((group) => ({
      digits: group[0],
      start: chain.index + group.index,
      end: chain.index + group.index + group[0].length,
    })),
  );
}

export function joined(groups: DigitGroup[]): string {
  return groups.map((group) => group.digits).join('');
}

/** True when the check digit of a card number fits. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
