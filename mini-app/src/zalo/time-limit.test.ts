import { afterEach, expect, test, vi } from 'vitest';

import { failureSentence } from './platform-failure.ts';
import { failureOf, requireToken, withinTime } from './time-limit.ts';

afterEach(() => vi.useRealTimers());

test('a call that never settles ends as a timeout', async () => {
  vi.useFakeTimers();
  const result = withinTime(8000, () => new Promise<string>(() => undefined));
  await vi.advanceTimersByTimeAsync(8000);
  expect(await result).toEqual({ ok: false, because: 'timeout' });
});

test('an answer in time is passed on', async () => {
  expect(await withinTime(1000, () => Promise.resolve('token'))).toEqual({ ok: true, value: 'token' });
});

test.each([
  [{ code: -201 }, 'refused'],
  [{ code: -1401 }, 'refused'],
  [{ code: -2002 }, 'refused'],
  [{ code: '-2003' }, 'refused'],
  [{ code: -1408 }, 'timeout'],
  [{ code: -1404 }, 'unavailable'],
  [new ReferenceError('ZaloJavaScriptInterface is not defined'), 'unavailable'],
  [undefined, 'unavailable'],
])('the SDK throws %j: %s', async (thrown, because) => {
  expect(failureOf(thrown)).toBe(because);
  expect(await withinTime(1000, () => Promise.reject(thrown as Error))).toEqual({ ok: false, because });
});

test('an empty token is no token, although the SDK calls it a success', async () => {
  expect(await withinTime(1000, () => Promise.resolve(requireToken('')))).toMatchObject({ ok: false });
});

test('every failure has a sentence that names another way on', () => {
  for (const asked of ['account', 'phone', 'place', 'chat'] as const) {
    for (const because of ['refused', 'unavailable', 'timeout'] as const) {
      expect(failureSentence(asked, { ok: false, because })).toMatch(/nhé\.$/);
    }
  }
});
