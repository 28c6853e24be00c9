/** What a token bucket holds at most, and what flows into it. */
interface Flow {
  perSecond: number;
  burst: number;
}

/** The two token buckets of one channel: a message takes from both. */
export interface Bucket {
  /** Keeps every minute within the limit. What waiting saved up stays in it for a while. */
  minute: Flow;
  /** Keeps the messages apart: what was saved up is made good by and by. */
  even: Flow;
  /** So much of the minute's is left to help and replies by what is told to many. */
  reserve: number;
}

const SMALL_PER_MINUTE = 600;
// One request asks three members.
const AT_ONCE = 3;
// So much faster than the limit's average what was missed is made good.
const CATCHING_UP = 1.005;

/**
 * The buckets by which every window of 60 s stays within `perMinute`: what the minute's lets through at once plus a minute's
 * refill. At a small limit a few messages may go at once, because one request asks three members; at a large one nearly nothing
 * may, so that each second, too, stays within a sixtieth (and 5 %). Why two: decision 017.
 */
export function bucketOf(perMinute: number): Bucket {
  return perMinute < SMALL_PER_MINUTE ? smallBucket(perMinute) : largeBucket(perMinute);
}

function smallBucket(perMinute: number): Bucket {
  const burst = Math.max(1, Math.min(10, perMinute / 10));
  const minute = { burst, perSecond: Math.max(perMinute - burst, perMinute / 2) / 60 };
  return { minute, even: minute, reserve: Math.min(AT_ONCE, (burst - 1) / 2) };
}

// A fifth of a second's messages are saved up: longer than a database that writes much lets a claim wait.
const SAVED_SHARE = 1 / 300;
const LEAST_SAVED = 6;
const EVEN_SHARE = 3 / 6000;

function largeBucket(perMinute: number): Bucket {
  const burst = Math.max(LEAST_SAVED, perMinute * SAVED_SHARE);
  return {
    minute: { burst, perSecond: (perMinute - burst) / 60 },
    even: {
      burst: Math.max(AT_ONCE, perMinute * EVEN_SHARE),
      perSecond: (perMinute / 60) * CATCHING_UP,
    },
    reserve: AT_ONCE,
  };
}

// So long Zalo may take to answer before at-most-once messages go slower than the rate allows.
const ANSWER_S = 0.5;

/**
 * How many messages that go at most once a process may have on their way at the same time: as many as the rate needs while Zalo
 * answers within half a second, and no more. Each is marked before its call, so that many are in doubt when the process dies.
 */
export function sendersOf({ minute }: Bucket): number {
  return Math.max(1, Math.ceil(minute.perSecond * ANSWER_S));
}
