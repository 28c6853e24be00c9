import { openHelpRequest } from '@tung-nha/shared/help-request';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { dayRange, openChoices, timeProblem, wantedAt } from './wished-time.ts';

const at = (clock: string, day = '2026-11-23') => new Date(`${day}T${clock}:00+07:00`);
const wish = (when: 'now' | 'afternoon' | 'morning' | 'chosen', day = '', time = '') => ({ when, day, time });

test.each([
  ['now', '09:00', undefined],
  ['afternoon', '09:00', '2026-11-23T14:00:00+07:00'],
  ['afternoon', '13:20', '2026-11-23T14:30:00+07:00'],
  ['morning', '09:00', '2026-11-24T08:30:00+07:00'],
  ['morning', '23:59', '2026-11-24T08:30:00+07:00'],
] as const)('%s, asked at %s, is %s', (when, clock, expected) => {
  expect(wantedAt(wish(when), at(clock))).toBe(expected);
});

test('a day and an hour are taken by the clock of Vietnam', () => {
  expect(wantedAt(wish('chosen', '2026-11-25', '09:15'), at('09:00'))).toBe('2026-11-25T09:15:00+07:00');
});

test('“this afternoon” is offered until four, and a draft that still says so later is told', () => {
  expect(openChoices(at('15:30'))).toContain('afternoon');
  expect(openChoices(at('16:00'))).not.toContain('afternoon');
  expect(timeProblem(wish('afternoon'), at('16:00'))).toBe('when');
});

test.each([
  ['', '', 'day'],
  ['2026-11-22', '10:00', 'day'],
  ['2027-02-01', '10:00', 'day'],
  ['2026-11-23', '', 'time'],
  ['2026-11-23', '08:59', 'time'],
  ['2026-11-23', '09:30', null],
])('day “%s” and time “%s” at nine: %s', (day, time, expected) => {
  expect(timeProblem(wish('chosen', day, time), at('09:00'))).toBe(expected);
});

test('whatever passes is in the future, within 60 days, and a time the server can read', () => {
  const instant = fc.date({
    min: at('00:00', '2026-01-01'),
    max: at('00:00', '2030-01-01'),
    noInvalidDate: true,
  });
  const time = fc
    .nat(1439)
    .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
  const when = fc.constantFrom('now' as const, 'afternoon' as const, 'morning' as const, 'chosen' as const);
  fc.assert(
    fc.property(instant, time, when, fc.boolean(), (now, clock, chosen, early) => {
      const { first, last } = dayRange(now);
      const wished = { when: chosen, day: early ? first : last, time: clock };
      if (timeProblem(wished, now) !== null) return;
      const wanted = wantedAt(wished, now);
      if (wanted === undefined) return;
      expect(openHelpRequest.shape.wantedAt.safeParse(wanted).success).toBe(true);
      const ahead = Date.parse(wanted) - now.getTime();
      expect(ahead).toBeGreaterThan(0);
      expect(ahead).toBeLessThanOrEqual(60 * 24 * 3_600_000);
    }),
  );
});
