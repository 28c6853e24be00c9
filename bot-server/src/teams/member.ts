import type { Office } from '@tung-nha/shared/ward-file';

type MemberRole = 'member' | 'deputy' | 'leader' | 'officer';
type MemberStatus = 'invited' | 'active' | 'left';

/** 'duty' follows the duty hours; the others override them until `readinessUntil`, or until changed when there is none. */
export type Readiness = 'duty' | 'ready' | 'busy' | 'off';

/** A volunteer or an officer of one ward; the same person may be one in several wards (design §2). */
export interface Member {
  wardId: string;
  id: string;
  personId: string | null;
  status: MemberStatus;
  name: string;
  role: MemberRole;
  office: Office | null;
  /** None: the ward team. */
  neighbourhoodCode: string | null;
  adult: boolean;
  practised: boolean;
  readiness: Readiness;
  readinessUntil: Date | null;
  liveUntil: Date | null;
  acceptedOpen: number;
  lastDutyQuestionAt: Date | null;
}

/** The readiness that counts at the given moment: an override whose time is over is 'duty' again. */
export function readinessAt(member: Member, now: Date): Readiness {
  const over = member.readinessUntil !== null && member.readinessUntil <= now;
  return over ? 'duty' : member.readiness;
}

/** True for those whom routing may ask: officers only take what was escalated to their office (design §4). */
export function isVolunteer(member: Member): boolean {
  return member.role !== 'officer';
}
