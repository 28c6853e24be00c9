import { describe, expect, it } from 'vitest';

import { marksAgree, syllablesOf, type Syllable } from './syllables.ts';

const keys = (text: string) => syllablesOf(text).map(({ key }) => key);
const one = (text: string): Syllable => syllablesOf(text)[0] ?? { marked: '', key: '' };

describe('syllablesOf', () => {
  it('is the same for NFC and NFD, capitals and small letters, old and new tone placement', () => {
    const expected = syllablesOf('hoà giải');
    for (const same of ['hòa giải', 'HOÀ GIẢI', 'hoà giải'.normalize('NFD')]) {
      expect(syllablesOf(same)).toEqual(expected);
    }
  });

  it('takes i and y at the end of a word for one, but not where they make two words', () => {
    expect(one('ký')).toEqual(one('kí'));
    expect(one('tuy').key).not.toBe(one('tui').key);
  });

  it('parts numbers from letters', () => {
    expect(keys('mức2, 4G')).toEqual(['muc', '2', '4', 'g']);
  });

  it('cuts what is too long to be a question', () => {
    expect(syllablesOf('a '.repeat(50_000)).length).toBeLessThanOrEqual(48);
    expect(one('a'.repeat(50_000)).key.length).toBeLessThanOrEqual(24);
  });
});

describe('marksAgree', () => {
  it.each([
    ['định', 'định', 1],
    ['dinh', 'định', 0.96],
    ['đinh', 'định', 0.96],
    ['dịnh', 'định', 0.96],
    ['nghĩ', 'nghỉ', 0.96],
    ['bàn', 'bán', 0],
    ['bạn', 'bán', 0],
  ])('%s for %s: %d', (typed, written, agreement) => {
    expect(marksAgree(one(typed), one(written))).toBe(agreement);
  });
});
