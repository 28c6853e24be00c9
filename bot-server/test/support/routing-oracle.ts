import type { OfferReasons } from '@tung-nha/shared/help-request';
import { metresBetween } from '@tung-nha/shared/place';
import { minuteOfWeek, quarterOf } from '@tung-nha/shared/quarter';

import { distanceBand, TOPIC_SKILLS } from '../../src/routing/routing-rule.ts';
import type { GeneratedMember, GeneratedRequest, GeneratedWard } from './generated-ward.ts';

/** Where the generated places and the two neighbourhoods are. */
const ORIGIN = { latitude: 20.852, longitude: 106.683 };
export const NEIGHBOURHOODS = { A: [0, 0], B: [12, 3] } as const;
export const placeOf = ([north, east]: readonly [number, number]) => ({
  latitude: ORIGIN.latitude + north / 1000,
  longitude: ORIGIN.longitude + east / 1000,
});
export const at = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** When those asked about this very request before were asked, in minutes from now: before any other offer. */
export const EARLIER = -1000;

/** Design §4 once more, read word by word and written the slow way: whom the next wave asks, with the reasons. */
export function oracle(ward: GeneratedWard, now: Date): { memberId: string; reasons: OfferReasons }[] {
  const eligible = ward.members.filter((member) => mayBeOffered(ward, member, now));
  const own = eligible.filter((member) => member.ward === 'own');
  const ownAsked = ward.members.some((member) => member.ward === 'own' && member.offered !== null);
  const near = ward.neighbouring && !ownAsked ? eligible.filter((member) => member.ward === 'near') : [];
  return (own.length > 0 ? own : near)
    .map((member) => ({ member, reasons: reasonsOf(ward.request, member, now) }))
    .sort((a, b) => compare(keyOf(a), keyOf(b)))
    .slice(0, ward.waveSize)
    .map(({ member, reasons }) => ({ memberId: member.id, reasons }));
}

/** The hard filters of design §4, one a line. */
function mayBeOffered({ cap, request }: GeneratedWard, member: GeneratedMember, now: Date): boolean {
  const showsContact = request.mode === 'home' || request.phone;
  const filters = [
    member.status === 'active',
    member.role !== 'officer',
    member.person === 'own',
    member.practised,
    member.adult || !showsContact,
    member.acceptedOpen < cap,
    member.offered === null || member.offered === 'closed',
    isThere(request, member, now),
  ];
  return filters.every(Boolean);
}

function isThere(request: GeneratedRequest, member: GeneratedMember, now: Date): boolean {
  const overridden = member.readinessUntil === null || member.readinessUntil > 0;
  if (overridden && member.readiness !== 'duty') return member.readiness === 'ready';
  const minute = minuteOfWeek(request.wantedAt === null ? now : at(now, request.wantedAt));
  return member.duty.some(([from, to]) => minute >= from && minute < to);
}

function reasonsOf(request: GeneratedRequest, member: GeneratedMember, now: Date): OfferReasons {
  const own = member.ward === 'own';
  const live = member.live && member.live.until > 0 ? member.live.at : null;
  const metres = metresTo(request, live ?? member.home);
  return {
    inCharge: own && member.inChargeOf.some((key) => request.inChargeKeys.includes(key)),
    sameNeighbourhood:
      own && request.neighbourhood !== null && member.neighbourhood === request.neighbourhood,
    distanceBand: distanceBand(metres),
    metres,
    livePlace: live !== null,
    hasSkill: member.skills.some((skill) => TOPIC_SKILLS[request.topic].includes(skill.toLowerCase())),
    speaksLanguage: request.language === 'vi' || member.languages.includes(request.language),
    acceptedOpen: member.acceptedOpen,
    turnsThisQuarter: member.turnsQuarter === quarterOf(now) ? member.turns : 0,
    neighbouringWard: !own,
  };
}

function metresTo(request: GeneratedRequest, place: readonly [number, number] | null): number | null {
  const wanted = request.place ?? (request.neighbourhood && NEIGHBOURHOODS[request.neighbourhood]);
  return wanted && place ? Math.floor(0.5 + metresBetween(placeOf(wanted), placeOf(place))) : null;
}

const BANDS = ['near', 'walk', 'ride', 'far', 'unknown'];

/** The five lines of the order, left to right; smaller first. */
function keyOf({ member, reasons }: { member: GeneratedMember; reasons: OfferReasons }): (number | string)[] {
  return [
    reasons.inCharge ? 0 : 1,
    reasons.sameNeighbourhood ? 0 : 1,
    BANDS.indexOf(reasons.distanceBand),
    reasons.hasSkill ? 0 : 1,
    reasons.speaksLanguage ? 0 : 1,
    reasons.acceptedOpen,
    reasons.turnsThisQuarter,
    member.lastOffered ?? (member.offered === null ? -Infinity : EARLIER),
    member.id,
  ];
}

function compare(a: (number | string)[], b: (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] as typeof left;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
