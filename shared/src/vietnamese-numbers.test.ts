import { describe, expect, it } from 'vitest';

import { numberWords, romanNumber } from './vietnamese-numbers.ts';
import { fold, withTonesLast } from './vietnamese-text.ts';

const ONES = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function spellBelow100(value: number): string {
  if (value < 10) return ONES[value] ?? '';
  const [tens, unit] = [Math.floor(value / 10), value % 10];
  const after = unit === 5 ? 'lăm' : unit === 1 && tens > 1 ? 'mốt' : (ONES[unit] ?? '');
  return `${tens === 1 ? 'mười' : `${ONES[tens] ?? ''} mươi`} ${after}`.trim();
}

function spell(value: number): string {
  if (value < 100) return spellBelow100(value);
  const rest = value % 100;
  const link = rest > 0 && rest < 10 ? 'linh ' : '';
  return `${ONES[Math.floor(value / 100)] ?? ''} trăm ${link}${spellBelow100(rest)}`.trim();
}

describe('numberWords', () => {
  const marked = numberWords(withTonesLast);
  const unmarked = numberWords(fold);
  const words = (text: string, spelling: (text: string) => string): string[] => text.split(' ').map(spelling);

  it('reads every number from 1 to 999, with and without marks', () => {
    for (let value = 1; value < 1000; value += 1) {
      const spelled = spell(value);
      const expected = { value, words: spelled.split(' ').length };
      expect(marked.read(words(spelled, withTonesLast), 0), spelled).toEqual(expected);
      expect(unmarked.read(words(spelled, fold), 0), spelled).toEqual(expected);
    }
  });

  it.each([
    ['sáu lăm', 65],
    ['hai mốt', 21],
    ['sáu tư', 64],
    ['tư', 4],
    ['tư mươi lăm', 45],
    ['hai mươi tư', 24],
    ['một trăm lẻ tư', 104],
    ['bẩy nhăm', 75],
    ['mười nhăm', 15],
  ])('reads %j as %i', (text, value) => {
    expect(marked.read(words(text, withTonesLast), 0)?.value).toBe(value);
  });

  it.each(['sáu năm', 'một hai', 'một trăm hai', 'mười mười', 'bà', 'nam', 'linh', 'mốt', 'mươi', ''])(
    'reads nothing in %j',
    (text) => {
      expect(marked.read(words(text, withTonesLast), 0)).toBeUndefined();
    },
  );
});

describe('romanNumber', () => {
  it.each([
    ['i', 1],
    ['iv', 4],
    ['ix', 9],
    ['xiv', 14],
    ['lxv', 65],
    ['iiii', undefined],
    ['vx', undefined],
    ['xã', undefined],
    ['', undefined],
  ])('reads %j as %j', (word, value) => {
    expect(romanNumber(word)).toBe(value);
  });
});
