import { randomUUID } from 'node:crypto';

import type { MemberChange, MemberInvitation, TeamMember } from '@tung-nha/shared/officer';
import { quarterOf } from '@tung-nha/shared/quarter';

import { done, refused, type Outcome } from '../outcome.ts';
import { chatWith } from '../people/person.ts';
import type { Work } from '../work.ts';
import { multirangeOf, turnsOfWeek } from './duty-hours.ts';
import { newInviteCode } from './new-invite-code.ts';
import { noteAtDesk, openDesk, type Asking, type Desk } from './officer-desk.ts';
import {
  endMember,
  insertInvited,
  lockTeamMember,
  saveInviteCode,
  saveMemberFacts,
  teamOfWard,
  type TeamRow,
} from './team-store.ts';

type MemberKey = Asking & { memberId: string };

/** Everybody of the ward's offices and teams. */
export async function listTeam(work: Work, asking: Asking): Promise<Outcome<TeamMember[]>> {
  const desk = await openDesk(work, asking);
  if (!desk.ok) return desk;
  const rows = await teamOfWard(work.tx, asking.wardId, quarterOf(work.now));
  return done(rows.map((row) => viewOf(row, work.now)));
}

/** Invites somebody: a new line of a team, with the code they join with. Refuses `invalid` for an unknown neighbourhood. */
export async function inviteMember(
  work: Work,
  asking: Asking,
  invitation: MemberInvitation,
): Promise<Outcome<TeamMember>> {
  const desk = await openDesk(work, asking);
  if (!desk.ok) return desk;
  const { neighbourhoodCode, ...person } = invitation;
  const isKnown = desk.value.ward.neighbourhoods.some(({ code }) => code === neighbourhoodCode);
  if (neighbourhoodCode !== undefined && !isKnown) return refused('invalid', 'neighbourhoodCode');
  const id = randomUUID();
  const invited = {
    ...person,
    id,
    inviteCode: newInviteCode(),
    neighbourhoodCode: neighbourhoodCode ?? null,
  };
  await insertInvited(work.tx, asking.wardId, invited);
  return after(work, desk.value, id, 'member.invite');
}

/** Changes what the office knows of a member. Refuses `invalid` for a turn that ends before it begins. */
export async function changeMember(
  work: Work,
  key: MemberKey,
  { duty, ...facts }: MemberChange,
): Promise<Outcome<TeamMember>> {
  const found = await memberAtDesk(work, key);
  if (!found.ok) return found;
  const range = multirangeOf(duty);
  if (range === undefined) return refused('invalid', 'duty');
  await saveMemberFacts(work.tx, key.wardId, { id: key.memberId, facts: { ...facts, duty: range } });
  return after(work, found.value.desk, key.memberId, 'member.change');
}

/** A new code for somebody who has not joined, or has left; the old one opens nothing. Refuses `not_possible` for members. */
export async function renewInviteCode(work: Work, key: MemberKey): Promise<Outcome<TeamMember>> {
  const found = await memberAtDesk(work, key);
  if (!found.ok) return found;
  if (found.value.row.status === 'active') return refused('not_possible');
  await saveInviteCode(work.tx, key.wardId, { id: key.memberId, inviteCode: newInviteCode() });
  return after(work, found.value.desk, key.memberId, 'member.renewCode');
}

/** Takes somebody out of the team; their sessions end. Refuses `member_busy` while they are helping somebody. */
export async function endMembership(work: Work, key: MemberKey): Promise<Outcome<TeamMember>> {
  const found = await memberAtDesk(work, key);
  if (!found.ok) return found;
  if (found.value.row.acceptedOpen > 0) return refused('member_busy');
  await endMember(work.tx, key.wardId, key.memberId);
  return after(work, found.value.desk, key.memberId, 'member.end');
}

/** A volunteer of the ward before its officer; officers themselves are named in the ward's file only. */
async function memberAtDesk(work: Work, key: MemberKey): Promise<Outcome<{ desk: Desk; row: TeamRow }>> {
  const desk = await openDesk(work, key);
  if (!desk.ok) return desk;
  const quarter = quarterOf(work.now);
  const row = await lockTeamMember(work.tx, key.wardId, { id: key.memberId, quarter });
  return row === undefined || row.role === 'officer' ? refused('not_found') : done({ desk: desk.value, row });
}

async function after(work: Work, desk: Desk, id: string, action: string): Promise<Outcome<TeamMember>> {
  await noteAtDesk(work, desk, { action, subject: `member:${id}` });
  const row = await lockTeamMember(work.tx, desk.ward.id, { id, quarter: quarterOf(work.now) });
  return row === undefined ? refused('not_found') : done(viewOf(row, work.now));
}

function viewOf(row: TeamRow, now: Date): TeamMember {
  const { id, name, role, office, status, adult, practised, skills, acceptedOpen } = row;
  const { neighbourhoodCode, neighbourhoodName, readiness, readinessUntil } = row;
  const isOver = readinessUntil !== null && readinessUntil <= now;
  return {
    ...{ id, name, role, status, adult, practised, skills, acceptedOpen },
    turnsThisQuarter: row.turns,
    duty: turnsOfWeek(row.duty),
    readiness: isOver ? 'duty' : readiness,
    ...(office !== null && { office }),
    ...(neighbourhoodCode !== null && {
      neighbourhood: { code: neighbourhoodCode, name: neighbourhoodName ?? neighbourhoodCode },
    }),
    ...(status === 'invited' && { inviteCode: row.inviteCode }),
    ...(status === 'active' && { chat: chatWith(row, now) }),
  };
}
