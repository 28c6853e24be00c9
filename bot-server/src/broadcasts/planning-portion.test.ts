import fc from 'fast-check';
import { expect, test } from 'vitest';

import { nextPortion, restAfter } from './planning-portion.ts';

const MOST_WORK_MS = 4300;

test('a portion grows at most twofold and shrinks as far as it took too long, within bounds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 8000, max: 20_000 }),
      fc.double({ min: 0, max: 60_000, noNaN: true }),
      (size, tookMs) => {
        const next = nextPortion(size, tookMs);
        expect(next).toBeGreaterThanOrEqual(8000);
        expect(next).toBeLessThanOrEqual(Math.min(20_000, size * 2));
        if (tookMs > 40) expect(next).toBeLessThanOrEqual(size);
      },
    ),
  );
});

test('at any steady pace it comes to portions of 40 ms', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.002, max: 0.005, noNaN: true }), (msEach) => {
      let size = 1000;
      for (let portions = 0; portions < 10; portions += 1) size = nextPortion(size, size * msEach);
      expect(size * msEach).toBeGreaterThan(39);
      expect(size * msEach).toBeLessThan(41);
    }),
  );
});

test('rests add no more to half a million than five seconds bear, and never hold anybody up for long', () => {
  expect(MOST_WORK_MS + restAfter(40) * (MOST_WORK_MS / 40)).toBeLessThanOrEqual(5000);
  expect(restAfter(40)).toBeGreaterThan(5);
  expect(restAfter(60_000)).toBeLessThanOrEqual(20);
});
