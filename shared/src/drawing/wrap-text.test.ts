import fc from 'fast-check';
import { expect, test } from 'vitest';

import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';
import { cleanText } from './xml-text.ts';

const SIZE = 16;
const word = fc.constantFrom(
  'Kích',
  'hoạt',
  'tài',
  'khoản',
  'định',
  'danh',
  'https://dichvucong.gov.vn/p/home',
  'ƯƠ',
  '👨‍👩‍👧',
);
const words = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 20 }).map((some) => some.join(' ')),
  fc.string({ unit: 'grapheme' }),
);

test('no line is wider than it may be, unless a single character is', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 250 }), (text, width) => {
      for (const line of wrapText(text, width, SIZE)) {
        const characters = [...new Intl.Segmenter('vi').segment(line)];
        if (characters.length > 1) expect(textWidth(line, SIZE)).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test('nothing is lost and nothing is added', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 250 }), (text, width) => {
      const without = (some: string) => some.replace(/\s/g, '');
      expect(without(wrapText(text, width, SIZE).join(''))).toBe(without(cleanText(text)));
    }),
  );
});

test('lines are about equally long, so that no single word is left over', () => {
  expect(wrapText('Tôi cam đoan những lời khai trên là đúng sự thật và chịu trách nhiệm', 200, SIZE)).toEqual(
    ['Tôi cam đoan', 'những lời khai trên', 'là đúng sự thật và', 'chịu trách nhiệm'],
  );
});

test('a word longer than the line is cut, between visible characters', () => {
  expect(wrapText('dichvucong.gov.vn/xin-chao-ba-con', 120, SIZE).join('|')).toBe(
    'dichvucong.go|v.vn/xin-chao-|ba-con',
  );
});

test('marks are as wide as nothing, however they are written', () => {
  expect(textWidth('Kích hoạt', 16)).toBe(textWidth('Kích hoạt'.normalize('NFD'), 16));
  expect(textWidth('ế', 16)).toBe(textWidth('e', 16));
});
