import { WEEKDAYS } from '@tung-nha/shared/weekdays';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { multirangeOf, turnsOfWeek } from './duty-hours.ts';

const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const turn = fc
  .tuple(fc.constantFrom(...WEEKDAYS), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([, from, to]) => from < to)
  .map(([day, from, to]) => ({ day, from: time(from), to: time(to) }));
const spansOf = (range: string) =>
  [...range.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]) => ({ from: Number(from), to: Number(to) }));

test('what is written as turns is read as the same turns', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 10 }), (turns) => {
      expect(turnsOfWeek(spansOf(multirangeOf(turns) ?? ''))).toEqual(turns);
    }),
  );
});

test('a span over midnight becomes two turns', () => {
  expect(turnsOfWeek([{ from: 1380, to: 1500 }])).toEqual([
    { day: 'mon', from: '23:00', to: '24:00' },
    { day: 'tue', from: '00:00', to: '01:00' },
  ]);
});

test('a turn that ends before it begins is none', () => {
  expect(multirangeOf([{ day: 'mon', from: '10:00', to: '08:00' }])).toBeUndefined();
  expect(multirangeOf([{ day: 'mon', from: '10:00', to: '10:00' }])).toBeUndefined();
});
