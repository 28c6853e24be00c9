import { expect, test, vi } from 'vitest';

import type { Log } from './log.ts';
import { startLoop } from './loop.ts';

const silent: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
};
const HOUR = 3_600_000;

test('looks again at once while there is more, then rests until woken', async () => {
  let waiting = 3;
  let looks = 0;
  const loop = startLoop('test', HOUR, silent, () => {
    looks += 1;
    waiting = Math.max(0, waiting - 1);
    return Promise.resolve(waiting > 0);
  });
  await vi.waitFor(() => expect(looks).toBe(3));
  loop.wake();
  await vi.waitFor(() => expect(looks).toBe(4));
  await loop.stop();
});

test('a wake during a look is not lost', async () => {
  let looks = 0;
  let finishFirst: () => void = () => undefined;
  const loop = startLoop('test', HOUR, silent, async () => {
    looks += 1;
    if (looks === 1) await new Promise<void>((resolve) => (finishFirst = resolve));
    return false;
  });
  loop.wake();
  finishFirst();
  await vi.waitFor(() => expect(looks).toBe(2));
  await loop.stop();
});

test('a crowd of wakes is a few looks', async () => {
  let looks = 0;
  const begun = performance.now();
  const loop = startLoop('test', HOUR, silent, () => {
    looks += 1;
    return Promise.resolve(false);
  });
  for (let turn = 0; turn < 200; turn += 1) {
    loop.wake();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const took = performance.now() - begun;
  await loop.stop();
  expect(looks).toBeLessThanOrEqual(2 + took / 9);
});

test('a look that throws is logged without its text and tried again', async () => {
  const lines: unknown[] = [];
  let looks = 0;
  const log: Log = { ...silent, error: (fields) => lines.push(fields) };
  const loop = startLoop('test', 1, log, () => {
    looks += 1;
    return looks < 3 ? Promise.reject(new Error('số 0912345678')) : Promise.resolve(false);
  });
  await vi.waitFor(() => expect(looks).toBeGreaterThanOrEqual(3));
  await loop.stop();
  expect(lines.length).toBeGreaterThanOrEqual(2);
  expect(JSON.stringify(lines)).not.toContain('0912345678');
});

test('stop waits for the look under way and begins no other', async () => {
  let ended = false;
  let finish: () => void = () => undefined;
  let looks = 0;
  const loop = startLoop('test', 1, silent, async () => {
    looks += 1;
    await new Promise<void>((resolve) => (finish = resolve));
    ended = true;
    return true;
  });
  await vi.waitFor(() => expect(looks).toBe(1));
  const stopped = loop.stop();
  finish();
  await stopped;
  expect(ended).toBe(true);
  expect(looks).toBe(1);
});
