import { expect, test } from 'vitest';

import { freshnessOf } from './guide-freshness.ts';

const guide = { checkAgain: '2026-12-21' };

test.each([
  ['2026-12-20', 0, 1, 'fresh'],
  ['2026-12-21', 0, 1, 'fresh'],
  ['2026-12-22', 0, 1, 'outOfDate'],
  ['2026-12-20', 1, 1, 'screenChanged'],
  ['2026-12-20', 1, 2, 'fresh'],
  ['2026-12-20', 2, 2, 'screenChanged'],
  ['2026-12-22', 9, 1, 'outOfDate'],
] as const)('on %s with %i reports of %i: %s', (today, open, untilAmber, state) => {
  expect(freshnessOf(guide, today, { open, untilAmber })).toBe(state);
});

test('nobody asked, no reports', () => {
  expect(freshnessOf(guide, '2026-12-20')).toBe('fresh');
});
