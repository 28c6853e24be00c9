/** The token bucket of one channel. */
export interface Bucket {
  perSecond: number;
  burst: number;
}

const SMALL_PER_MINUTE = 600;

/**
 * The bucket whose every window of 60 s stays within `perMinute`: what it lets through at once plus a minute's refill.
 * At a small limit a few messages may go at once, because one request asks three members; at a large one nearly nothing
 * may, so that each second, too, stays within a sixtieth (and 5 %).
 */
export function bucketOf(perMinute: number): Bucket {
  const burst =
    perMinute < SMALL_PER_MINUTE ? Math.max(1, Math.min(10, perMinute / 10)) : Math.max(2, perMinute / 1500);
  return { burst, perSecond: Math.max(perMinute - burst, perMinute / 2) / 60 };
}

// So long Zalo may take to answer before at-most-once messages go slower than the rate allows.
const ANSWER_S = 0.5;

/**
 * How many messages that go at most once a process may have on their way at the same time: as many as the rate needs while Zalo
 * answers within half a second, and no more. Each is marked before its call, so that many are in doubt when the process dies.
 */
export function sendersOf({ perSecond }: Bucket): number {
  return Math.max(1, Math.ceil(perSecond * ANSWER_S));
}
