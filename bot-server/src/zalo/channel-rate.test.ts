import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bucketOf, sendersOf } from './channel-rate.ts';

describe('bucketOf', () => {
  it('keeps every window of a minute within the limit, and uses nearly all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 100_000 }), (perMinute) => {
        const { minute, even } = bucketOf(perMinute);
        expect(minute.burst + minute.perSecond * 60).toBeLessThanOrEqual(perMinute + 1e-6);
        expect(minute.perSecond * 60).toBeGreaterThanOrEqual(perMinute * 0.5);
        expect(Math.min(minute.burst, even.burst)).toBeGreaterThanOrEqual(1);
        // What keeps messages apart is never what limits a whole minute.
        expect(even.perSecond).toBeGreaterThanOrEqual(minute.perSecond);
      }),
    );
  });

  it('lets three offers go at once at the smallest package, and keeps each second of a large one', () => {
    expect(bucketOf(100).even.burst).toBeGreaterThanOrEqual(3);
    const { minute, even } = bucketOf(6000);
    // Zalo sees them arrive less evenly than they are let through: one or two more in a second, of the 105.
    expect(even.burst + even.perSecond).toBeLessThanOrEqual(104);
    expect(minute.perSecond).toBeGreaterThanOrEqual(99.5);
  });

  it('keeps something for help at every limit, and leaves something to what is told to many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 100_000 }), (perMinute) => {
        const { minute, reserve } = bucketOf(perMinute);
        expect(reserve).toBeGreaterThan(0);
        expect(minute.burst - reserve).toBeGreaterThanOrEqual(1);
      }),
    );
    expect(bucketOf(100).reserve).toBe(3);
    expect(bucketOf(4).minute.burst - bucketOf(4).reserve).toBeGreaterThanOrEqual(1);
  });
});

describe('sendersOf', () => {
  it('needs no more than half a second of messages on their way, and one at the smallest package', () => {
    expect([100, 600, 2000, 6000].map((perMinute) => sendersOf(bucketOf(perMinute)))).toEqual([1, 5, 17, 50]);
  });
});
