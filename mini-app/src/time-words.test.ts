import { expect, test } from 'vitest';

import { clockInWords, leftInWords, whenInWords } from './time-words.ts';

const now = new Date('2026-11-23T09:00:00+07:00');

test.each([
  ['2026-11-23T09:00:20+07:00', 'vừa xong'],
  ['2026-11-23T08:59:01+07:00', 'vừa xong'],
  ['2026-11-23T08:48:00+07:00', '12 phút trước'],
  ['2026-11-23T00:05:00+07:00', '00:05 hôm nay'],
  ['2026-11-22T23:55:00+07:00', '23:55 hôm qua'],
  ['2026-11-20T07:30:00+07:00', '07:30 ngày 20/11'],
  ['2025-11-20T07:30:00+07:00', '07:30 ngày 20/11/2025'],
])('%s was %s', (iso, words) => {
  expect(whenInWords(iso, now)).toBe(words);
});

test('the day is that of Vietnam, whatever zone the instant is written in', () => {
  expect(clockInWords('2026-11-23T00:00:00Z', now)).toBe('07:00 hôm nay');
  expect(clockInWords('2026-11-23T17:30:00Z', now)).toBe('00:30 ngày mai');
});

test.each([
  [30, 'dưới 1 phút'],
  [60, '1 phút'],
  [299, '4 phút'],
  [3600, '1 giờ'],
  [86_400, '1 ngày'],
  [0, null],
  [-5, null],
])('%i seconds are left as %j', (seconds, words) => {
  expect(leftInWords(new Date(now.getTime() + seconds * 1000).toISOString(), now)).toBe(words);
});
