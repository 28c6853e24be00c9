// So long one portion may keep the database busy: what somebody else asks of it meanwhile waits no longer than for any page.
const AIM_MS = 40;
// On a machine so busy that this takes longer, smaller ones would not be kinder: most of the time they would wait, too.
const SMALLEST = 8000;
const LARGEST = 20_000;
// Of the time a portion took: what waits for the same processor or row comes to its turn.
const REST_SHARE = 0.15;
const LONGEST_REST_MS = 20;

/** How many people the next portion holds after one of `size` took so many milliseconds. Pure. */
export function nextPortion(size: number, tookMs: number): number {
  const wished = size * Math.min(2, AIM_MS / Math.max(1, tookMs));
  return Math.round(Math.min(LARGEST, Math.max(SMALLEST, wished)));
}

/** How long nobody writes recipients down after a portion that took so many milliseconds. Pure. */
export function restAfter(tookMs: number): number {
  return Math.min(LONGEST_REST_MS, tookMs * REST_SHARE);
}
