import { expect, test } from 'vitest';

import { ageWords, whenWords } from './time-words.ts';

const now = new Date('2026-11-23T09:00:00+07:00');

test.each([
  [null, 'càng sớm càng tốt'],
  ['2026-11-23T08:59:00+07:00', 'càng sớm càng tốt'],
  ['2026-11-23T15:30:00+07:00', 'hôm nay lúc 15:30'],
  ['2026-11-24T00:05:00+07:00', 'ngày mai lúc 0:05'],
  ['2026-11-25T09:00:00+07:00', 'thứ tư 25/11 lúc 9:00'],
  ['2026-11-29T09:00:00+07:00', 'chủ nhật 29/11 lúc 9:00'],
  ['2027-01-06T09:05:00+07:00', 'thứ tư 6/1/2027 lúc 9:05'],
])('%s is “%s”', (wantedAt, words) => {
  expect(whenWords(wantedAt === null ? null : new Date(wantedAt), now)).toBe(words);
});

test.each([
  [0, '1 phút'],
  [59, '59 phút'],
  [60, '1 giờ'],
  [47 * 60, '47 giờ'],
  [48 * 60, '2 ngày'],
])('%i minutes ago is “%s”', (minutes, words) => {
  expect(ageWords(new Date(now.getTime() - minutes * 60_000), now)).toBe(words);
});
