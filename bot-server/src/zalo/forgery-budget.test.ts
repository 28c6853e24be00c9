import { expect, it } from 'vitest';

import { createForgeryBudget } from './forgery-budget.ts';

it('stops hashing large bodies of an address after 8 MB a minute, never small ones, never those of others', () => {
  let now = 0;
  const budget = createForgeryBudget(() => now);
  for (let i = 0; i < 40; i += 1) budget.spend('a', 256 * 1024);
  expect(budget.allows('a', 256 * 1024)).toBe(false);
  expect(budget.allows('a', 8 * 1024)).toBe(true);
  expect(budget.allows('b', 256 * 1024)).toBe(true);
  now = 60_000;
  expect(budget.allows('a', 256 * 1024)).toBe(true);
});
