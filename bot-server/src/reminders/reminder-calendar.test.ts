import { readFileSync } from 'node:fs';

import { isWithinDaily, localDay, localTime } from '@tung-nha/shared/quarter';
import { wardFile, wardSettings, type WardSettings } from '@tung-nha/shared/ward-file';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { addDays, daysBetween, dayInYear, daysOfMoment } from './calendar-day.ts';
import { whatIsDue, type ChosenTime, type DueRound } from './reminder-calendar.ts';
import { KINDS } from './reminder-kinds.ts';

const SAMPLES = ['an-bien', 'an-hai', 'hoa-lac', 'hoan-kiem', 'phu-van'] as const;
type Sample = (typeof SAMPLES)[number];

function readSettings(ward: Sample): WardSettings {
  const text = readFileSync(new URL(`../../../shared/wards/${ward}.yaml`, import.meta.url), 'utf8');
  const file = wardFile.parse(parse(text));
  const wanted = Object.keys(wardSettings.shape);
  return wardSettings.parse(Object.fromEntries(Object.entries(file).filter(([key]) => wanted.includes(key))));
}

const read = new Map(SAMPLES.map((ward) => [ward, readSettings(ward)]));
function settingsOf(ward: Sample): WardSettings {
  const settings = read.get(ward);
  if (settings === undefined) throw new Error(`no sample ward ${ward}`);
  return settings;
}

const DAY = 86_400_000;
const local = (text: string) => new Date(`${text}+07:00`);
const anyWard = fc.constantFrom(...SAMPLES).map(settingsOf);
const anyInstant = fc
  .date({ min: local('2025-01-01T00:00:00'), max: local('2029-12-31T00:00:00'), noInvalidDate: true })
  .filter((date) => !Number.isNaN(date.getTime()));
/** Any hour and any day that a kind offers, for some of the kinds. */
const anyChosen: fc.Arbitrary<ChosenTime[]> = fc
  .tuple(
    ...Object.values(KINDS).map(({ id, moves: { from, to } }) =>
      fc.option(
        fc.record({
          kind: fc.constant(id),
          at: fc.option(fc.integer({ min: 0, max: 1439 }).map(hourOf)),
          day: fc.option(fc.integer({ min: from, max: to })),
        }),
      ),
    ),
  )
  .map((times) => times.filter((time) => time !== null));

function hourOf(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const nameOf = ({ kind, round, at }: DueRound) =>
  `${kind.id} ${round.matter} ${round.round} ${round.goesTo.join()} ${at.toISOString()}`;
const keyOf = ({ kind, round }: DueRound) => `${kind.id} ${round.matter} ${round.round}`;
const timesOf = (
  settings: WardSettings,
  kind: string,
  [from, to]: [string, string],
  chosen: ChosenTime[] = [],
) =>
  whatIsDue(settings, local(`${from}T00:00:00`), local(`${to}T00:00:00`), chosen)
    .filter((due) => due.kind.id === kind)
    .map(({ at, round }) => `${localDay(at)} ${localTime(at).minuteOfDay / 60} ${round.round}`);

describe('any span of any sample ward', () => {
  test('H2: spans laid end to end give what the whole gives, each round once', () => {
    fc.assert(
      fc.property(
        anyWard,
        anyInstant,
        fc.array(fc.integer({ min: 0, max: 40 * 86_400_000 }), { maxLength: 6 }),
        anyChosen,
        (settings, from, steps, chosen) => {
          let at = from;
          const pieces = steps.flatMap((step) => {
            const next = new Date(at.getTime() + step);
            const due = whatIsDue(settings, at, next, chosen);
            at = next;
            return due;
          });
          const whole = whatIsDue(settings, from, at, chosen);
          expect(pieces.map(nameOf)).toEqual(whole.map(nameOf));
          expect(new Set(whole.map(keyOf)).size).toBe(whole.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('nothing within the quiet hours, nothing outside the span, nothing that is over before it is due', () => {
    fc.assert(
      fc.property(
        anyWard,
        anyInstant,
        fc.integer({ min: 0, max: 60 }),
        fc.record({ quietTo: fc.constantFrom('06:00', '12:00', '09:30'), chosen: anyChosen }),
        (plan, from, days, { quietTo, chosen }) => {
          const settings = {
            ...plan,
            dispatch: { ...plan.dispatch, quiet: ['21:00', quietTo] as [string, string] },
          };
          const to = new Date(from.getTime() + days * 86_400_000);
          for (const { at, until } of whatIsDue(settings, from, to, chosen)) {
            expect(isWithinDaily(at, '21:00', quietTo)).toBe(false);
            expect(at > from && at <= to).toBe(true);
            expect(until >= at).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a clock that goes back gives nothing', () => {
    fc.assert(
      fc.property(anyWard, anyInstant, fc.integer({ min: 0, max: 90_000_000 }), (settings, from, back) => {
        expect(whatIsDue(settings, from, new Date(from.getTime() - back))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a time that the ward chose', () => {
  test('moves a reminder within its period and never past the plan’s own day; nothing comes twice, nothing is lost', () => {
    fc.assert(
      fc.property(anyWard, fc.integer({ min: 2025, max: 2032 }), anyChosen, (settings, year, chosen) => {
        const [from, to] = [local(`${year}-01-01T00:00:00`), local(`${year + 1}-03-31T23:59:59`)];
        const usual = new Map(whatIsDue(settings, from, to).map((due) => [keyOf(due), due]));
        // Bounds wide enough for whatever was moved over them.
        const around = [new Date(from.getTime() - 40 * DAY), new Date(to.getTime() + 40 * DAY)] as const;
        const moved = new Map(whatIsDue(settings, ...around, chosen).map((due) => [keyOf(due), due]));
        for (const [key, { kind, day, round }] of usual) {
          const own = moved.get(key);
          // Two reminders of the same on one day would be one too many.
          const joined = [...moved.values()].find(
            (other) => other.kind.id === 'training' && other.round.matter === round.matter,
          );
          expect(own ?? (kind.id === 'training' ? joined : undefined), key).toBeDefined();
          if (own === undefined || kind.moves.by !== 'daysEarlier') continue;
          const earlier = chosen.find((each) => each.kind === kind.id)?.day ?? 0;
          expect(own.day.text <= day.text && own.day.text >= addDays(day.text, -earlier)).toBe(true);
          expect(own.round.lastDay).toBe(round.lastDay);
        }
      }),
      { numRuns: 15 },
    );
  });

  const earlier = (kind: ChosenTime['kind'], day: number | null, at: string | null = null) => [
    { kind, day, at },
  ];

  test('the report’s reminders come earlier, at the chosen hour; overdue stays the day after the deadline', () => {
    const settings = settingsOf('phu-van');
    const chosen = earlier('wardReport', 12, '09:30');
    expect(timesOf(settings, 'wardReport', ['2026-11-01', '2027-01-01'], chosen)).toEqual([
      '2026-11-28 9.5 10',
      '2026-12-05 9.5 17',
      '2026-12-07 9.5 19',
      '2026-12-21 9.5 overdue',
    ]);
  });

  test('over the end of a year and 29 February', () => {
    const settings = {
      ...settingsOf('phu-van'),
      campaigns: [
        { name: 'Đầu năm', from: '01-01', to: '01-31' },
        { name: 'Tháng Ba', from: '03-07', to: '03-31' },
      ],
    };
    const chosen = earlier('campaign', 1);
    expect(timesOf(settings, 'campaign', ['2027-12-20', '2028-03-31'], chosen)).toEqual([
      '2027-12-24 8 before',
      '2028-01-01 8 start',
      '2028-02-28 8 before',
      '2028-03-07 8 start',
    ]);
    const duty = earlier('workingDays', 1);
    expect(timesOf(settings, 'workingDays', ['2028-02-22', '2028-03-08'], duty)).toEqual([
      '2028-02-22 8 week',
      '2028-02-29 8 week',
      '2028-03-07 8 week',
    ]);
  });

  test('a weekday and a day of the month; what is asked for counts for the same week and month', () => {
    const settings = settingsOf('phu-van');
    const due = (kind: ChosenTime['kind'], day: number) =>
      whatIsDue(settings, local('2026-12-01T00:00:00'), local('2026-12-31T00:00:00'), earlier(kind, day))
        .filter((one) => one.kind.id === kind)
        .map(({ day: { text }, round: { matter } }) => `${text} ${matter}`);
    expect(due('workingDays', 6)).toEqual([
      '2026-12-06 2026-11-30',
      '2026-12-13 2026-12-07',
      '2026-12-20 2026-12-14',
      '2026-12-27 2026-12-21',
    ]);
    expect(timesOf(settings, 'training', ['2026-12-01', '2026-12-31'], earlier('training', 28))).toEqual([
      '2026-12-17 8 before-14',
      '2026-12-28 8 before-3',
    ]);
    expect(due('households', 2)).toEqual(
      settings.target?.householdsPerMember === undefined ? [] : ['2026-12-02 2026-12'],
    );
  });

  test('an hour in the quiet time waits for its end', () => {
    const settings = settingsOf('phu-van');
    const at = earlier('workingDays', null, '22:30');
    expect(timesOf(settings, 'workingDays', ['2026-12-31', '2027-01-03'], at)).toEqual(['2027-01-02 7 week']);
  });
});

describe('the quarterly report', () => {
  const phuVan = settingsOf('phu-van');

  test('on the 10th, 17th and 19th of the last month at 8, overdue on the 21st, over the end of a year too', () => {
    expect(timesOf(phuVan, 'wardReport', ['2026-11-01', '2027-04-01'])).toEqual([
      '2026-12-10 8 10',
      '2026-12-17 8 17',
      '2026-12-19 8 19',
      '2026-12-21 8 overdue',
      '2027-03-10 8 10',
      '2027-03-17 8 17',
      '2027-03-19 8 19',
      '2027-03-21 8 overdue',
    ]);
  });

  test('due to the millisecond: not before 8, once at 8', () => {
    const eight = local('2026-12-10T08:00:00');
    const before = new Date(eight.getTime() - 1);
    const count = (from: Date, to: Date) =>
      whatIsDue(phuVan, from, to).filter(({ kind }) => kind.id === 'wardReport').length;
    expect([
      count(local('2026-12-10T00:00:00'), before),
      count(before, eight),
      count(eight, local('2026-12-10T23:00:00')),
    ]).toEqual([0, 1, 0]);
  });

  test('a plan without a day is reminded of and never called overdue', () => {
    const rounds = timesOf(settingsOf('an-hai'), 'wardReport', ['2026-12-01', '2027-01-31']);
    expect(rounds).toEqual(['2026-12-10 8 10', '2026-12-17 8 17', '2026-12-19 8 19']);
  });

  test('due on the last day of a month, it is overdue on the first of the next; in a year with 29 February as well', () => {
    const report = {
      ...(phuVan.report ?? { chain: ['team'], figures: [], also: [] }),
      cadence: 'monthly' as const,
    };
    const settings = {
      ...phuVan,
      report: { ...report, due: { day: 31, month: 'every' as const }, remind: { days: [30], at: '08:00' } },
    };
    expect(timesOf(settings, 'wardReport', ['2028-02-02', '2028-03-05'])).toEqual([
      '2028-02-29 8 30',
      '2028-03-01 8 overdue',
    ]);
    expect(timesOf(settings, 'wardReport', ['2027-02-02', '2027-03-05'])).toEqual([
      '2027-02-28 8 30',
      '2027-03-01 8 overdue',
    ]);
  });
});

describe('the other kinds come from the plan', () => {
  test('the Youth Union’s report every month, only where the plan has it', () => {
    expect(timesOf(settingsOf('hoa-lac'), 'otherReport', ['2026-11-21', '2027-01-01'])).toEqual([
      '2026-11-25 8 monthly',
      '2026-12-15 8 quarterly',
      '2026-12-25 8 monthly',
    ]);
    expect(timesOf(settingsOf('an-bien'), 'otherReport', ['2026-01-01', '2027-01-01'])).toEqual([]);
  });

  test('Tháng cao điểm in July, 10/10 once whoever names it', () => {
    expect(timesOf(settingsOf('an-hai'), 'campaign', ['2026-01-01', '2027-01-01'])).toEqual([
      '2026-06-24 8 before',
      '2026-07-01 8 start',
    ]);
    expect(timesOf(settingsOf('an-hai'), 'nationalDay', ['2026-01-01', '2027-01-01'])).toEqual([
      '2026-10-03 8 before',
      '2026-10-10 8 start',
    ]);
    expect(timesOf(settingsOf('an-bien'), 'nationalDay', ['2026-01-01', '2027-01-01'])).toEqual([]);
  });

  test('a season from 1 January is told of in December, and one on 29 February exists every year', () => {
    const plan = settingsOf('phu-van');
    const campaigns = [
      { name: 'Đầu năm', from: '01-01', to: '01-31' },
      { name: 'Ngày nhuận', from: '02-29', to: '02-29' },
    ];
    expect(timesOf({ ...plan, campaigns }, 'campaign', ['2026-12-20', '2027-03-31'])).toEqual([
      '2026-12-25 8 before',
      '2027-01-01 8 start',
      '2027-02-21 8 before',
      '2027-02-28 8 start',
    ]);
  });

  test('no day a ward may choose is too late for what it is about, nor the last of February', () => {
    for (const ward of SAMPLES)
      for (const { id, moves } of Object.values(KINDS)) {
        const chosen: ChosenTime[] = [{ kind: id, at: null, day: moves.to }];
        const year = whatIsDue(
          settingsOf(ward),
          local('2027-01-01T00:00:00'),
          local('2027-12-31T23:59:59'),
          chosen,
        );
        const tooLate = year.filter(({ at, until }) => until.getTime() - at.getTime() < 8 * 3_600_000);
        expect(tooLate.map(nameOf)).toEqual([]);
      }
  });

  test('working days on Fridays where the plan sets them; training until its end', () => {
    expect(timesOf(settingsOf('phu-van'), 'workingDays', ['2026-12-25', '2027-01-09'])).toEqual([
      '2026-12-25 8 week',
      '2027-01-01 8 week',
      '2027-01-08 8 week',
    ]);
    expect(timesOf(settingsOf('an-hai'), 'workingDays', ['2026-01-01', '2027-01-01'])).toEqual([]);
    expect(timesOf(settingsOf('phu-van'), 'training', ['2026-11-21', '2027-03-01'])).toEqual([
      '2026-12-05 8 2026-12',
      '2026-12-17 8 before-14',
      '2026-12-28 8 before-3',
    ]);
  });

  test('tasks on the first of the month they are due in, yearly ones in December', () => {
    const [due] = whatIsDue(
      settingsOf('phu-van'),
      local('2026-11-30T12:00:00'),
      local('2026-12-01T12:00:00'),
    ).filter(({ kind }) => kind.id === 'planTasks');
    expect(due?.round.tasks?.map(({ no }) => no)).toEqual(expect.arrayContaining(['II.1', 'II.2', 'II.4']));
  });
});

test('days: every local day once, 29 February only where there is one', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: 0, max: 800 }), (from, count) => {
      const days = daysBetween(from, new Date(from.getTime() + count * 86_400_000)).map(({ text }) => text);
      expect(days).toHaveLength(count + 1);
      expect(days.slice(1)).toEqual(days.slice(0, -1).map((day) => addDays(day, 1)));
    }),
    { numRuns: 50 },
  );
  expect([dayInYear(2027, '02-29'), dayInYear(2028, '02-29')]).toEqual(['2027-02-28', '2028-02-29']);
  expect(daysOfMoment('2028-Q1')).toEqual({ first: '2028-01-01', last: '2028-03-31' });
  expect(daysOfMoment('2028-02')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
});
