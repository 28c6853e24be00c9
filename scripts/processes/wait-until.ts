import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is true; returns whether it became true within `timeoutMs`.
 * For conditions that no event announces: a foreign process, a port, a file.
 */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  timeoutMs: number,
  everyMs = 25,
): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    if (await condition()) return true;
    if (performance.now() > end) return false;
    await pause(everyMs);
  }
}
