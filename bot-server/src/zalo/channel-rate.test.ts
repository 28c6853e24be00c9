import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bucketOf, sendersOf } from './channel-rate.ts';

describe('bucketOf', () => {
  it('keeps every window of a minute within the limit, and uses nearly all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 100_000 }), (perMinute) => {
        const { burst, perSecond } = bucketOf(perMinute);
        expect(burst + perSecond * 60).toBeLessThanOrEqual(perMinute + 1e-6);
        expect(perSecond * 60).toBeGreaterThanOrEqual(perMinute * 0.5);
        expect(burst).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('lets three offers go at once at the smallest package, and keeps each second of a large one', () => {
    expect(bucketOf(100).burst).toBeGreaterThanOrEqual(3);
    const { burst, perSecond } = bucketOf(6000);
    // Zalo sees them arrive less evenly than they are let through: one or two more in a second, of the 105.
    expect(burst + perSecond).toBeLessThanOrEqual(104);
    expect(perSecond).toBeGreaterThanOrEqual(99);
  });
});

describe('sendersOf', () => {
  it('needs no more than half a second of messages on their way, and one at the smallest package', () => {
    expect([100, 600, 2000, 6000].map((perMinute) => sendersOf(bucketOf(perMinute)))).toEqual([1, 5, 17, 50]);
  });
});
