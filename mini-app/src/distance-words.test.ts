import { expect, test } from 'vitest';

import { distanceInWords } from './distance-words.ts';

test.each([
  [null, null],
  [0, 'ngay gần bạn'],
  [49, 'ngay gần bạn'],
  [230, 'khoảng 250 m'],
  [949, 'khoảng 950 m'],
  [950, 'khoảng 1 km'],
  [1420, 'khoảng 1,4 km'],
  [12_000, 'khoảng 12 km'],
])('%j metres are said as %j', (metres, words) => {
  expect(distanceInWords(metres)).toBe(words);
});
