import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isOpenAt, readOpeningHours } from './opening-hours.ts';

/** 2026-11-23 is a Monday. */
const at = (day: number, clock: string) => new Date(`2026-11-${String(22 + day)}T${clock}:00+07:00`);
const MON = 1;
const SAT = 6;
const SUN = 7;

test.each([
  ['08:00-17:00', MON, '08:00', true],
  ['08:00-17:00', SUN, '16:59', true],
  ['08:00-17:00', MON, '17:00', false],
  ['8h00 – 17h30', MON, '17:29', true],
  ['T2-T6 07:30-11:30, 13:30-17:00', MON, '12:00', false],
  ['T2-T6 07:30-11:30, 13:30-17:00', MON, '14:00', true],
  ['T2-T6 07:30-11:30, 13:30-17:00', SAT, '14:00', false],
  ['T2-T6: 07:30-17:00; T7: 08:00-11:00', SAT, '10:00', true],
  ['T2-T6: 07:30-17:00; T7: 08:00-11:00', SUN, '10:00', false],
  ['T2, T4, T6 08:00-11:00', MON, '09:00', true],
  ['T2, T4, T6 08:00-11:00', 2, '09:00', false],
  ['CN 08:00-11:00', SUN, '09:00', true],
  ['T7-CN 08:00-24:00', SUN, '23:59', true],
  ['Sáng các ngày trong tuần', MON, '09:00', null],
  ['08:00', MON, '09:00', null],
  ['17:00-08:00', MON, '09:00', null],
  ['', MON, '09:00', null],
] as const)('“%s” on day %i at %s: %s', (text, day, clock, expected) => {
  expect(isOpenAt(text, at(day, clock))).toBe(expected);
});

test('no text whatever breaks it', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string({
        unit: fc.constantFrom('T2', 'T6', 'CN', '-', '–', ',', ';', ':', ' ', '08:00', '17h00', '0'),
      }),
      (any, near) => {
        for (const text of [any, near]) {
          for (const { from, to, weekdays } of readOpeningHours(text) ?? []) {
            expect(from).toBeLessThan(to);
            expect(weekdays.length).toBeGreaterThan(0);
          }
        }
      },
    ),
  );
});
