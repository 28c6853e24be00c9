import type { Topic } from '@tung-nha/shared/help-request';
import fc from 'fast-check';

/** Small domains on purpose: ties are what an order gets wrong. Times are minutes from now, places steps of 0.001°. */
export interface GeneratedMember {
  ward: 'own' | 'near' | 'far';
  id: string;
  person: 'own' | 'resident' | 'none';
  status: 'invited' | 'active' | 'left';
  role: 'member' | 'deputy' | 'leader' | 'officer';
  neighbourhood: 'A' | 'B' | null;
  home: readonly [number, number] | null;
  live: { at: readonly [number, number]; until: number } | null;
  skills: string[];
  languages: string[];
  inChargeOf: string[];
  adult: boolean;
  practised: boolean;
  duty: [number, number][];
  readiness: 'duty' | 'ready' | 'busy' | 'off';
  readinessUntil: number | null;
  acceptedOpen: number;
  turns: number;
  turnsQuarter: string;
  lastOffered: number | null;
  /** An earlier asking of this member about this very request. */
  offered: 'open' | 'declined' | 'lapsed' | 'closed' | null;
}

export interface GeneratedRequest {
  topic: Topic;
  language: string;
  mode: 'home' | 'phone' | 'chat';
  phone: boolean;
  place: readonly [number, number] | null;
  neighbourhood: 'A' | 'B' | null;
  inChargeKeys: string[];
  wantedAt: number | null;
}

export interface GeneratedWard {
  cap: number;
  waveSize: number;
  neighbouring: boolean;
  request: GeneratedRequest;
  members: GeneratedMember[];
}

const often = <T>(usual: T, ...others: T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(usual, ...others) },
  );
const steps = fc.constantFrom(0, 1, 2, 3, 8, 9, 10, 26, 27, 40);
const place = fc.tuple(steps, fc.constantFrom(0, 1, 5));
const WEEK = 10_080;
const dutySpan = fc
  .tuple(fc.integer({ min: 0, max: WEEK - 1 }), fc.integer({ min: 1, max: 2000 }))
  .map(([from, length]): [number, number] => [from, Math.min(WEEK, from + length)]);

const member: fc.Arbitrary<GeneratedMember> = fc.record({
  ward: fc.constantFrom('own', 'own', 'own', 'own', 'near', 'far'),
  id: fc.uuid(),
  person: often<GeneratedMember['person']>('own', 'resident', 'none'),
  status: often<GeneratedMember['status']>('active', 'left', 'invited'),
  role: often<GeneratedMember['role']>('member', 'deputy', 'leader', 'officer'),
  neighbourhood: fc.constantFrom('A', 'B', null),
  home: fc.option(place, { freq: 6 }),
  live: fc.option(fc.record({ at: place, until: fc.constantFrom(-1, 0, 1, 10) }), { freq: 2 }),
  skills: fc.subarray(['vneid', 'anToan', 'Thanh toán', 'khác']),
  languages: fc.subarray(['vi', 'tay', 'hmn']),
  inChargeOf: fc.subarray(['le loi', 'tdp-3/014']),
  adult: often(true, false),
  practised: often(true, false),
  duty: fc.oneof(
    { weight: 3, arbitrary: fc.constant<[number, number][]>([[0, WEEK]]) },
    { weight: 1, arbitrary: fc.array(dutySpan, { maxLength: 3 }) },
  ),
  readiness: often<GeneratedMember['readiness']>('duty', 'ready', 'busy', 'off'),
  readinessUntil: fc.constantFrom(null, -1, 0, 1, 600),
  acceptedOpen: fc.integer({ min: 0, max: 3 }),
  turns: fc.integer({ min: 0, max: 2 }),
  turnsQuarter: fc.constantFrom('2026-Q4', '2026-Q3', ''),
  lastOffered: fc.constantFrom(null, -100, -10),
  offered: often<GeneratedMember['offered']>(null, 'open', 'declined', 'lapsed', 'closed'),
});

const request: fc.Arbitrary<GeneratedRequest> = fc.record({
  topic: fc.constantFrom('vneid', 'scam', 'kinh-te-so', 'other'),
  language: fc.constantFrom('vi', 'tay'),
  mode: fc.constantFrom('home', 'phone', 'chat'),
  phone: fc.boolean(),
  place: fc.option(place),
  neighbourhood: fc.constantFrom('A', 'B', null),
  inChargeKeys: fc.subarray(['le loi', 'tdp-3/014']),
  wantedAt: fc.option(fc.integer({ min: 0, max: 20_000 }), { freq: 2 }),
});

/** A ward with its neighbours, members of all kinds and one request. */
export const generatedWard: fc.Arbitrary<GeneratedWard> = fc.record({
  cap: fc.integer({ min: 2, max: 4 }),
  waveSize: fc.integer({ min: 1, max: 8 }),
  neighbouring: fc.boolean(),
  request,
  members: fc.uniqueArray(member, { minLength: 3, maxLength: 14, size: 'max', selector: ({ id }) => id }),
});
