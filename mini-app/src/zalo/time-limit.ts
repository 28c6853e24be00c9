import { ZALO_ID_DIGITS } from '@tung-nha/shared/zalo-id';

import type { PlatformFailure, PlatformResult } from './platform-failure.ts';

/** The SDK throws plain objects, so `instanceof` never holds; -201, -1401, -2002, -2003 are the person's own no. */
const REFUSED = new Set([-201, -1401, -2002, -2003]);
const TIMED_OUT = -1408;

/** The answer of a platform call, or why there is none; never later than `limitMs` and never a rejection. */
export async function withinTime<T>(limitMs: number, call: () => Promise<T>): Promise<PlatformResult<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<PlatformFailure>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, because: 'timeout' }), limitMs);
  });
  const answer = (async (): Promise<PlatformResult<T>> => {
    try {
      return { ok: true, value: await call() };
    } catch (thrown) {
      return { ok: false, because: failureOf(thrown) };
    }
  })();
  const result = await Promise.race([answer, late]);
  clearTimeout(timer);
  return result;
}

/** The kind of failure behind what a platform call threw. */
export function failureOf(thrown: unknown): PlatformFailure['because'] {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? Number(thrown.code) : NaN;
  if (REFUSED.has(code)) return 'refused';
  return code === TIMED_OUT ? 'timeout' : 'unavailable';
}

/** The id as the server takes it, or undefined when the platform gave none. */
export async function idOrNone(limitMs: number, call: () => Promise<unknown>): Promise<string | undefined> {
  const given = await withinTime(limitMs, call);
  return given.ok && typeof given.value === 'string' && ZALO_ID_DIGITS.test(given.value)
    ? given.value
    : undefined;
}

/** The token if there is one: outside Zalo the SDK answers with an empty text as if it had succeeded. */
export function requireToken(token: string | undefined): string {
  if (token === undefined || token === '') throw new Error('an empty token');
  return token;
}
