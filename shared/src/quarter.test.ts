import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import {
  endOfLocalDay,
  isWithinDaily,
  localDay,
  localTime,
  minuteOfWeek,
  minutesOf,
  nextTimeOfDay,
  quarterOf,
  startOfLocalDay,
} from './quarter.ts';

/** The last local second of a quarter is 23:59:59 at +07:00, which is 16:59:59Z. */
const ENDS = ['03-31', '06-30', '09-30', '12-31'].flatMap((day) => [`2025-${day}`, `2026-${day}`]);
const OFFSETS_MS = [0, 1, 2, 500, 999, 1000, 60_000, 3_600_000];
const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

/** What the standard library says, from its own table of time zones. */
const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
  hourCycle: 'h23',
});
function wall(instant: Date): Record<string, number> {
  const parts = wallClock.formatToParts(instant).filter(({ type }) => type !== 'literal');
  return Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each([
  ['UTC', 0],
  ['Asia/Ho_Chi_Minh', -420],
  ['America/Los_Angeles', 480],
])('the calendar of Ho Chi Minh City, on a machine in %s (H1)', (zone, minutesBehind) => {
  const onThatMachine = (): void => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2026-01-15T00:00:00Z').getTimezoneOffset()).toBe(minutesBehind);
  };

  it('turns the quarter at local midnight and not a millisecond off', () => {
    onThatMachine();
    let asked = 0;
    for (const day of ENDS) {
      const midnight = Date.parse(`${day}T17:00:00Z`);
      const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
      const year = Number(day.slice(0, 4));
      const next = quarter === 4 ? `${String(year + 1)}-Q1` : `${String(year)}-Q${String(quarter + 1)}`;
      for (const offset of OFFSETS_MS) {
        expect(quarterOf(new Date(midnight + offset))).toBe(next);
        expect(quarterOf(new Date(midnight - offset - 1))).toBe(`${String(year)}-Q${String(quarter)}`);
        asked += 2;
      }
    }
    expect(asked).toBe(8 * 16);
  });

  it('agrees with the time zone table at any instant, which lies in exactly one quarter', () => {
    onThatMachine();
    fc.assert(
      fc.property(instants, (instant) => {
        const { year, month, day, hour = 0, minute = 0 } = wall(instant);
        const local = localTime(instant);
        expect(local).toMatchObject({ year, month, day, minuteOfDay: hour * 60 + minute });
        const quarter = quarterOf(instant);
        const inside = [1, 2, 3, 4].filter((q) => {
          const from = Date.parse(`${String(year)}-${String(q * 3 - 2).padStart(2, '0')}-01T00:00:00+07:00`);
          const until =
            q === 4
              ? `${String(local.year + 1)}-01`
              : `${String(year)}-${String(q * 3 + 1).padStart(2, '0')}`;
          return instant.getTime() >= from && instant.getTime() < Date.parse(`${until}-01T00:00:00+07:00`);
        });
        expect(inside.map((q) => `${String(year)}-Q${String(q)}`)).toEqual([quarter]);
      }),
      { numRuns: 3400 },
    );
  });

  it('knows days and weeks', () => {
    onThatMachine();
    const monday = new Date('2026-11-23T02:00:00Z');
    expect(localTime(monday)).toEqual({ year: 2026, month: 11, day: 23, weekday: 0, minuteOfDay: 540 });
    expect(minuteOfWeek(monday)).toBe(540);
    expect(minuteOfWeek(new Date('2026-11-22T16:59:59Z'))).toBe(10_079);
    expect(localDay(new Date('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
    expect(localDay(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
    expect(startOfLocalDay(monday).toISOString()).toBe('2026-11-22T17:00:00.000Z');
    expect(endOfLocalDay('2026-11-23').toISOString()).toBe('2026-11-23T16:59:59.999Z');
    expect(endOfLocalDay('2026-13-01').getTime()).toBeNaN();
  });
});

describe('times of day', () => {
  const at = (time: string): Date => new Date(`2026-11-23T${time}+07:00`);

  it.each([
    ['21:00:00', true],
    ['23:59:59', true],
    ['00:00:00', true],
    ['06:59:59', true],
    ['07:00:00', false],
    ['20:59:59', false],
  ])('%s is in the night from 21:00 to 07:00: %s', (time, inside) => {
    expect(isWithinDaily(at(time), '21:00', '07:00')).toBe(inside);
    expect(isWithinDaily(at(time), '07:00', '21:00')).toBe(!inside);
  });

  it('counts minutes since midnight', () => {
    expect(['00:00', '07:30', '24:00'].map(minutesOf)).toEqual([0, 450, 1440]);
  });

  it('finds the next time the clock shows, today or tomorrow, never before', () => {
    expect(nextTimeOfDay(at('06:00:00'), '07:00')).toEqual(at('07:00:00'));
    expect(nextTimeOfDay(at('07:00:00'), '07:00')).toEqual(at('07:00:00'));
    expect(nextTimeOfDay(at('07:00:01'), '07:00')).toEqual(new Date('2026-11-24T07:00:00+07:00'));
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 1439 }), (instant, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const next = nextTimeOfDay(instant, time);
        expect(localTime(next).minuteOfDay).toBe(minute);
        expect(next.getTime() - instant.getTime()).toBeGreaterThanOrEqual(0);
        expect(next.getTime() - instant.getTime()).toBeLessThan(86_400_000);
      }),
    );
  });
});
