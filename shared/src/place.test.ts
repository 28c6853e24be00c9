import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { metresBetween, roundedPlace } from './place.ts';

const inVietnam = fc.record({
  latitude: fc.double({ min: 8.5, max: 23.4, noNaN: true }),
  longitude: fc.double({ min: 102.1, max: 109.5, noNaN: true }),
});
const step = fc.double({ min: -0.19, max: 0.19, noNaN: true });

/** The distance on a sphere, as a map would tell it. */
function greatCircle(a: { latitude: number; longitude: number }, b: typeof a): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const h =
    Math.sin(rad(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(rad(b.longitude - a.longitude) / 2) ** 2;
  return 2 * 6_378_200 * Math.asin(Math.sqrt(h));
}

describe('metresBetween', () => {
  it('knows a distance in An Biên', () => {
    const center = { latitude: 20.852, longitude: 106.683 };
    expect(metresBetween(center, center)).toBe(0);
    expect(metresBetween(center, { latitude: 20.853, longitude: 106.683 })).toBeCloseTo(111.3, 1);
    expect(metresBetween(center, { latitude: 20.852, longitude: 106.684 })).toBeCloseTo(104.0, 1);
  });

  it('is as good as the great circle up to 30 km, either way round', () => {
    fc.assert(
      fc.property(inVietnam, step, step, (from, north, east) => {
        const to = { latitude: from.latitude + north, longitude: from.longitude + east };
        const sphere = greatCircle(from, to);
        expect(Math.abs(metresBetween(from, to) - sphere)).toBeLessThanOrEqual(sphere * 0.002 + 0.01);
        expect(Math.abs(metresBetween(to, from) - sphere)).toBeLessThanOrEqual(sphere * 0.002 + 0.01);
      }),
    );
  });
});

describe('roundedPlace', () => {
  it('keeps three decimals and moves nobody farther than 80 m (L-07)', () => {
    expect(roundedPlace({ latitude: 20.85249, longitude: 106.68251 })).toEqual({
      latitude: 20.852,
      longitude: 106.683,
    });
    fc.assert(
      fc.property(inVietnam, (place) => {
        const rounded = roundedPlace(place);
        for (const degrees of [rounded.latitude, rounded.longitude])
          expect(String(degrees)).toMatch(/^\d+(\.\d{1,3})?$/);
        expect(metresBetween(place, rounded)).toBeLessThan(80);
        expect(roundedPlace(rounded)).toEqual(rounded);
      }),
    );
  });
});
