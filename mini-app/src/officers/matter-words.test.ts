import { expect, test } from 'vitest';

import { matterInWords } from './matter-words.ts';

test.each([
  ['2026-Q4', 'Quý IV/2026'],
  ['2026-12', 'Tháng 12/2026'],
  ['2026-05/5.3', 'Tháng 5/2026, việc 5.3'],
  ['2026-11-30', 'Kỳ từ 30/11/2026'],
  ['2026', 'Năm 2026'],
  ['2026-Q1/doan-thanh-nien', 'Quý I/2026'],
  ['dot-cao-diem', undefined],
])('%s is told as %s, never as it is kept', (matter, words) => {
  expect(matterInWords(matter)).toBe(words);
});
