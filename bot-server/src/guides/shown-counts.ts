import { LEAST_SHOWN } from '@tung-nha/shared/guide-view';

interface PlaceCount {
  code: string;
  reads: number;
}

/** Reads as an officer may see them. */
export interface ShownReads {
  reads: number | null;
  readsByNeighbourhood: PlaceCount[];
}

/** The count, or null when it is one that must not be shown (L-08: nothing below 5). */
export function shownCount(count: number): number | null {
  return count < LEAST_SHOWN ? null : count;
}

/**
 * Counts by neighbourhood ('' = not said) without any below 5. Small ones are put together; a sum that is still small is
 * left out of the total as well, so that nothing small can be found by taking away.
 */
export function shownReads(places: readonly PlaceCount[]): ShownReads {
  const large = places.filter(({ code, reads }) => code !== '' && reads >= LEAST_SHOWN);
  const rest = sum(places.filter((place) => !large.includes(place)));
  const total = sum(large) + (rest < LEAST_SHOWN ? 0 : rest);
  return { reads: shownCount(total), readsByNeighbourhood: large };
}

function sum(places: readonly PlaceCount[]): number {
  return places.reduce((total, { reads }) => total + reads, 0);
}
