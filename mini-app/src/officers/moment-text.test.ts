import fc from 'fast-check';
import { expect, test } from 'vitest';

import { dayText, readDay, readHour } from './moment-text.ts';

test.each([
  ['31/12/2026', '2026-12-31'],
  ['1/2/2027', '2027-02-01'],
  [' 01.02.2027 ', '2027-02-01'],
  ['1-2-2027', '2027-02-01'],
  ['01022027', '2027-02-01'],
  ['2027-02-01', '2027-02-01'],
  ['29/2/2028', '2028-02-29'],
  ['29/2/2027', undefined],
  ['31/4/2027', undefined],
  ['12/31/2026', undefined],
  ['0/1/2027', undefined],
  ['1/1/27', undefined],
  ['mai', undefined],
  ['', undefined],
])('the day “%s” is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['8:30', '08:30'],
  ['08:30', '08:30'],
  ['8h30', '08:30'],
  ['8h', '08:00'],
  ['20 giờ', '20:00'],
  ['20', '20:00'],
  ['0:05', '00:05'],
  ['24:00', undefined],
  ['8:60', undefined],
  ['8:5', undefined],
  ['8 PM', undefined],
  ['sáng', undefined],
  ['', undefined],
])('the hour “%s” is %s', (text, hour) => {
  expect(readHour(text)).toBe(hour);
});

test('every day is read back as it is shown, day before month', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(readDay(dayText(day))).toBe(day);
      expect(dayText(day).slice(0, 2)).toBe(day.slice(8));
    }),
  );
});

test('any text is a real day or none', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9/.\- ]{0,12}$/), (text) => {
      const day = readDay(text);
      if (day !== undefined) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    }),
  );
});
