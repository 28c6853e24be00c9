import { localTime, startOfLocalDay } from '@tung-nha/shared/quarter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readSpan } from './rest-span.ts';
import { spanEnd } from './span-end.ts';

// Wednesday, 25 November 2026, 10:00 in Ho Chi Minh City.
const NOW = new Date('2026-11-25T03:00:00Z');

function ends(words: string, now = NOW): string | undefined {
  const span = readSpan(words);
  const end = span && spanEnd(span, now);
  if (!end) return undefined;
  return new Date(end.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

describe('words that name an end', () => {
  test.each([
    ['tới thứ hai', '2026-11-30 00:00'],
    ['toi thu hai', '2026-11-30 00:00'],
    ['TỚI THỨ 2', '2026-11-30 00:00'],
    ['đến t2', '2026-11-30 00:00'],
    ['tới thứ hai nhé', '2026-11-30 00:00'],
    ['tới thứ tư', '2026-12-02 00:00'],
    ['hết thứ sáu', '2026-11-28 00:00'],
    ['tới hết thứ sáu', '2026-11-28 00:00'],
    ['tới thứ ba tuần sau', '2026-12-01 00:00'],
    ['tới thứ năm tuần sau', '2026-12-03 00:00'],
    ['đến chủ nhật', '2026-11-29 00:00'],
    ['tới cn', '2026-11-29 00:00'],
    ['tới 15/12', '2026-12-15 00:00'],
    ['den 15-12', '2026-12-15 00:00'],
    ['đến ngày 15 tháng 12', '2026-12-15 00:00'],
    ['hết 15/12', '2026-12-16 00:00'],
    ['tới 15/12/2026', '2026-12-15 00:00'],
    ['tới ngày 5', '2026-12-05 00:00'],
    ['tới 3/1', '2027-01-03 00:00'],
    ['tới 25/11', '2026-11-26 00:00'],
    ['hôm nay', '2026-11-26 00:00'],
    ['hết hôm nay', '2026-11-26 00:00'],
    ['chiều nay', '2026-11-26 00:00'],
    ['tối nay', '2026-11-26 00:00'],
    ['tới mai', '2026-11-26 00:00'],
    ['hết mai', '2026-11-27 00:00'],
    ['ngày mai', '2026-11-27 00:00'],
    ['3 ngày', '2026-11-28 00:00'],
    ['ba ngày', '2026-11-28 00:00'],
    ['1 tuần', '2026-12-02 00:00'],
    ['hết tuần', '2026-11-30 00:00'],
    ['tuần này', '2026-11-30 00:00'],
    ['tới tuần sau', '2026-11-30 00:00'],
    ['hết tuần sau', '2026-12-07 00:00'],
    ['hết tháng', '2026-12-01 00:00'],
    ['2 tiếng', '2026-11-25 12:00'],
    ['nửa tiếng', '2026-11-25 10:30'],
    ['30 phút', '2026-11-25 10:30'],
    ['tới 18h', '2026-11-25 18:00'],
    ['đến 18:30', '2026-11-25 18:30'],
    ['tới 18h30', '2026-11-25 18:30'],
    ['tới 6 giờ chiều', '2026-11-25 18:00'],
    ['tới 8h', '2026-11-26 08:00'],
  ])('%s → %s', (words, expected) => {
    expect(ends(words)).toBe(expected);
    expect(ends(words.normalize('NFD'))).toBe(expected);
  });

  test.each([
    '',
    'nhiều việc',
    'tới 32/12',
    'tới 30/2',
    'đến 15/13',
    'tới khi nào xong',
    '0 ngày',
    '999 ngày',
    'tới 25h',
  ])('%s → nothing', (words) => {
    expect(ends(words)).toBeUndefined();
  });

  test('a date that is gone with its year has no end', () => {
    expect(ends('tới 1/1/2020')).toBeUndefined();
  });
});

const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2031-01-01'), noInvalidDate: true });

describe('properties over any moment', () => {
  test('until a weekday: that weekday, at local midnight, 1 to 7 days ahead', () => {
    const names = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 5 }), (now, weekday) => {
        const span = readSpan(`tới thứ ${names[weekday]}`);
        const end = span && spanEnd(span, now);
        if (!end) throw new Error('no end');
        expect(localTime(end)).toMatchObject({ weekday, minuteOfDay: 0 });
        const days = (end.getTime() - startOfLocalDay(now).getTime()) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(1);
        expect(days).toBeLessThanOrEqual(7);
      }),
    );
  });

  test('until a date: that date, at local midnight, within a year', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (now, month, day) => {
          const today = localTime(now);
          fc.pre(today.month !== month || today.day !== day);
          const span = readSpan(`nghi toi ${day}/${month}`.replace('nghi ', ''));
          const end = span && spanEnd(span, now);
          if (!end) throw new Error('no end');
          expect(end > now).toBe(true);
          expect(localTime(end)).toMatchObject({ month, day, minuteOfDay: 0 });
        },
      ),
    );
  });

  test('n days: the local midnight n days on, so that today counts', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 300 }), (now, days) => {
        const span = readSpan(`${days} ngày`);
        const end = span && spanEnd(span, now);
        expect(end?.getTime()).toBe(startOfLocalDay(now).getTime() + days * 86_400_000);
      }),
    );
  });

  test('whatever is typed: no end in the past, none beyond a year, never a throw', () => {
    const word = fc.constantFrom(
      ...'tới đến hết thứ hai ba tư 3 15/12 ngày tuần tháng sau này mai nay 18h giờ nửa tiếng chủ nhật 31/2'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(moment, text, (now, words) => {
        const span = readSpan(words);
        const end = span && spanEnd(span, now);
        if (!end) return;
        expect(end > now).toBe(true);
        expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(366 * 86_400_000);
      }),
    );
  });
});
