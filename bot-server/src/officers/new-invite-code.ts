import { randomInt } from 'node:crypto';

// Without I, O, 0 and 1, which are read as each other.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';

/** An invite code of 8 (design §6): letters and digits in turn, so never a word, a phone number or a one-time code. */
export function newInviteCode(): string {
  return Array.from({ length: 8 }, (_, index) => {
    const alphabet = index % 2 === 0 ? LETTERS : DIGITS;
    return alphabet.charAt(randomInt(alphabet.length));
  }).join('');
}
