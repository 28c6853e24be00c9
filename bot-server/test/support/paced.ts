import { setTimeout as delay } from 'node:timers/promises';

import { environment } from '../../../scripts/settings.ts';

/** True when the long form of the fault tests is wanted (`npm run faults`). */
export const LONG = environment['FAULTS'] === 'long';

/** Does `work` `count` times at a steady rate, not waiting for one before the next begins; results in order. */
export async function paced<T>(
  count: number,
  perSecond: number,
  work: (index: number) => Promise<T>,
): Promise<T[]> {
  const start = performance.now();
  const running: Promise<T>[] = [];
  for (let index = 0; index < count; index += 1) {
    const due = start + (index * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await delay(early);
    running.push(work(index));
  }
  return Promise.all(running);
}

/** Waits until the condition holds; fails with its name after the given real time. */
export async function until(
  name: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${name}`);
    await delay(10);
  }
}

/** The value that `share` of all are at or below, rounded to a tenth. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10;
}

/** Prints one figure of reliability.md, so that it is seen on every run. */
export function figure(line: string): void {
  process.stdout.write(`${line}\n`);
}
