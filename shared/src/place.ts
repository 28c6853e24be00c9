import type { Place } from './help-request.ts';

const METRES_PER_DEGREE = 111_320;

/**
 * Metres between two places on a flat earth around `from`; within 0.2 % of the great circle under 30 km in Vietnam.
 * The routing query computes the same expression, so that both agree to the metre.
 */
export function metresBetween(from: Place, to: Place): number {
  const north = (to.latitude - from.latitude) * METRES_PER_DEGREE;
  const east =
    (to.longitude - from.longitude) * METRES_PER_DEGREE * Math.cos((from.latitude * Math.PI) / 180);
  return Math.sqrt(north * north + east * east);
}

/** The place rounded to 0.001°, about 100 m: all that routing may know (L-07). */
export function roundedPlace(place: Place): Place {
  return {
    latitude: Math.round(place.latitude * 1000) / 1000,
    longitude: Math.round(place.longitude * 1000) / 1000,
  };
}
