import { expect, test } from 'vitest';

import { distanceInWords } from './distance-words.ts';

test.each([
  [null, null],
  [0, 'ngay gần bạn'],
  [49, 'ngay gần bạn'],
  [50, 'cách dưới 100 m'],
  [99, 'cách dưới 100 m'],
  [100, 'cách khoảng 100 m'],
  [230, 'cách khoảng 250 m'],
  [949, 'cách khoảng 950 m'],
  [950, 'cách khoảng 1 km'],
  [1420, 'cách khoảng 1,4 km'],
  [12_000, 'cách khoảng 12 km'],
])('%j metres are said as %j', (metres, words) => {
  expect(distanceInWords(metres)).toBe(words);
});
