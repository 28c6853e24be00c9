import type { CalendarEntry } from '@tung-nha/shared/reminder';
import { expect, test } from 'vitest';

import { calendarMonths, dayInWords } from './calendar-months.ts';

const entry = (
  at: string,
  kind: CalendarEntry['kind'] = 'wardReport',
  matter = '2026-Q4',
): CalendarEntry => ({
  ...{ kind, title: 'Báo cáo', opening: 'Tới kỳ báo cáo.', matter, round: at },
  ...{ at, until: at, goesTo: ['office'], on: true },
});

test('a day is told as it is in Vietnam', () => {
  expect(dayInWords('2026-12-31T16:59:00Z')).toBe('Thứ năm 31/12, 23:59');
  expect(dayInWords('2026-12-31T17:00:00Z')).toBe('Thứ sáu 1/1, 00:00');
  expect(dayInWords('2028-02-29T01:00:00Z')).toBe('Thứ ba 29/2, 08:00');
});

test('lines stand under the month of their local day, over the end of the year too', () => {
  const months = calendarMonths([
    entry('2026-12-31T01:00:00Z'),
    entry('2026-12-31T17:00:00Z'),
    entry('2027-12-31T01:00:00Z'),
  ]);
  expect(months.map(({ year, month, lines }) => [year, month, lines.length])).toEqual([
    [2026, 12, 1],
    [2027, 1, 1],
    [2027, 12, 1],
  ]);
  expect(calendarMonths([])).toEqual([]);
});

test('a matter is ended at its first line, and only when no figure tells that it is done', () => {
  const [month] = calendarMonths([
    entry('2026-12-10T01:00:00Z'),
    entry('2026-12-11T01:00:00Z', 'workingDays', '2026-12-07'),
    entry('2026-12-17T01:00:00Z'),
    entry('2026-12-18T01:00:00Z', 'wardReport', '2027-Q1'),
  ]);
  expect(month?.lines.map(({ mayEnd }) => mayEnd)).toEqual([true, false, false, true]);
});
