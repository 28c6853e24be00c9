import { randomInt, randomUUID } from 'node:crypto';

// Without I, O, 0 and 1, which are read as each other.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';
const PATTERN = [LETTERS, DIGITS, LETTERS, DIGITS, LETTERS];

/**
 * A code people can say and type, such as K7P2A: letters and digits in turn, so that it never reads as a word, a
 * phone number or a one-time code. About 880,000 of them; the database keeps them apart within a ward.
 */
export function newCode(): string {
  return PATTERN.map((alphabet) => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** A new identity. */
export function newId(): string {
  return randomUUID();
}
