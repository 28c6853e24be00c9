import { expect, test } from 'vitest';

import { nextWaitMs } from './asking-again.ts';

test('a screen that is seen asks at its own pace, a hidden one ten times slower', () => {
  expect(nextWaitMs(3000, false, 0)).toBe(3000);
  expect(nextWaitMs(3000, true, 0)).toBe(30_000);
});

test('failures in a row double the wait, up to a minute', () => {
  expect(nextWaitMs(3000, false, 1)).toBe(6000);
  expect(nextWaitMs(3000, false, 3)).toBe(24_000);
  expect(nextWaitMs(3000, false, 50)).toBe(60_000);
});
