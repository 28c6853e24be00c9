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
