import fc from 'fast-check';
import { expect, test } from 'vitest';

import { shownCount, shownReads } from './shown-counts.ts';

test('4 is not shown, 5 is', () => {
  expect([shownCount(0), shownCount(4), shownCount(5)]).toEqual([null, null, 5]);
});

test('nothing below 5 is shown, neither a count nor what is left of the total', () => {
  const place = fc.record({ code: fc.constantFrom('', 'TDP-1', 'TDP-2', 'TDP-3'), reads: fc.nat(12) });
  const places = fc.uniqueArray(place, { selector: ({ code }) => code });
  fc.assert(
    fc.property(places, (each) => {
      const { reads, readsByNeighbourhood } = shownReads(each);
      const told = readsByNeighbourhood.map((shown) => shown.reads);
      const rest = (reads ?? 0) - told.reduce((sum, count) => sum + count, 0);
      for (const count of [...told, reads ?? 5]) expect(count).toBeGreaterThanOrEqual(5);
      expect(rest === 0 || rest >= 5).toBe(true);
    }),
  );
});
