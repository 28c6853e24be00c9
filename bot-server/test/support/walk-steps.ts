import fc from 'fast-check';

const HOURS = 60;
/** Minutes that pass at once: moments, waves, a working day, a night, days, more than Zalo's window. */
const SPANS: readonly number[] = [
  ...[1, 1, 2, 3, 3, 6, 12, 12, 20, 45, 75, 4 * HOURS, 11 * HOURS],
  ...[26 * HOURS, 73 * HOURS, 193 * HOURS],
];

/** What may happen, and how often compared with the rest. */
const WEIGHTS = {
  /** The next message of an exchange; of one whose turn it is to answer an offer, or to finish. */
  ...{ talk: 40, accept: 14, finish: 22 },
  /** Any text, any text that arrives late, the last event once more. */
  ...{ word: 16, late: 2, again: 4 },
  ...{ media: 2, place: 2, group: 2, unfollow: 1, follow: 1, opened: 1, reacted: 1, forget: 1 },
  /** A call of the Mini App. */
  call: 10,
} as const;
export type DeedKind = keyof typeof WEIGHTS;

const nat = fc.nat({ max: 10_000 });
const KINDS = Object.keys(WEIGHTS) as DeedKind[];
const deed = fc.record({
  kind: fc.oneof(...KINDS.map((kind) => ({ weight: WEIGHTS[kind], arbitrary: fc.constant(kind) }))),
  who: nat,
  pick: nat,
  which: nat,
});
/** One thing somebody does; the numbers pick whoever and whatever there is at that moment. */
export type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

const step = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(deed) },
  { weight: 2, arbitrary: fc.array(deed, { minLength: 2, maxLength: 6 }) },
  { weight: 2, arbitrary: fc.constantFrom(...SPANS).map((minutes) => ({ minutes })) },
);
/** Deeds at the same moment, or time that passes. */
export type WalkStep = Deed[] | { minutes: number };

/** The steps of a walk: always the same for the same seed. */
export function walkSteps(seed: number, length: number): WalkStep[] {
  const walk = fc.array(step, { minLength: length, maxLength: length });
  return fc.sample(walk, { seed, numRuns: 1 })[0] ?? [];
}
