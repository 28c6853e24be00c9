import { OFFICES } from '@tung-nha/shared/ward-file';
import type { Place } from '@tung-nha/shared/help-request';
import { z } from 'zod';

import { many, maybeOne, run, type Queryable, type Statement } from '../database.ts';
import type { Member, Readiness } from './member.ts';

const memberRow = z.object({
  wardId: z.string(),
  id: z.uuid(),
  personId: z.uuid().nullable(),
  status: z.enum(['invited', 'active', 'left']),
  name: z.string(),
  role: z.enum(['member', 'deputy', 'leader', 'officer']),
  office: z.enum(OFFICES).nullable(),
  neighbourhoodCode: z.string().nullable(),
  adult: z.boolean(),
  practised: z.boolean(),
  readiness: z.enum(['duty', 'ready', 'busy', 'off']),
  readinessUntil: z.date().nullable(),
  liveUntil: z.date().nullable(),
  acceptedOpen: z.number().int(),
  lastDutyQuestionAt: z.date().nullable(),
});

const COLUMNS = `ward_id as "wardId", id, person_id as "personId", status, name, role, office,
  neighbourhood_code as "neighbourhoodCode", adult, practised, readiness, readiness_until as "readinessUntil",
  live_until as "liveUntil", accepted_open as "acceptedOpen", last_duty_question_at as "lastDutyQuestionAt"`;

const ofPerson: Statement = {
  name: 'member.ofPerson',
  // Every ward on purpose: who somebody is decides which wards they may act in.
  sql: `select ${COLUMNS} from member where person_id = $1 and status = 'active' order by ward_id, id`,
};

/** Every active membership and office of a person, in all wards. */
export async function membersOfPerson(tx: Queryable, personId: string): Promise<Member[]> {
  return await many(tx, memberRow, ofPerson, [personId]);
}

const byInviteCode: Statement = {
  name: 'member.byInviteCodeForUpdate',
  // Invite codes are unique over all wards: the code is what tells the ward.
  sql: `select ${COLUMNS} from member where invite_code = $1 for update`,
};

/** The membership behind an invite code (8 capitals and digits), locked; undefined when no ward gave such a code. */
export async function lockMemberByInviteCode(tx: Queryable, code: string): Promise<Member | undefined> {
  return await maybeOne(tx, memberRow, byInviteCode, [code]);
}

const activate: Statement = {
  name: 'member.activate',
  sql: `update member set person_id = $3, status = 'active', readiness = 'duty', readiness_until = null,
      last_duty_question_at = $4
    where ward_id = $1 and id = $2 returning ${COLUMNS}`,
};

/** Makes the person this member; joining counts as this week's duty question. */
export async function activateMember(
  tx: Queryable,
  member: Member,
  personId: string,
  now: Date,
): Promise<Member | undefined> {
  return await maybeOne(tx, memberRow, activate, [member.wardId, member.id, personId, now]);
}

const readinessOfPerson: Statement = {
  name: 'member.setReadiness',
  sql: `update member set readiness = $2, readiness_until = $3 where person_id = $1 and status = 'active'
    returning ${COLUMNS}`,
};

/** Sets the readiness in every ward the person helps in; gives the changed memberships. */
export async function saveReadiness(
  tx: Queryable,
  personId: string,
  readiness: Readiness,
  until: Date | null,
): Promise<Member[]> {
  return await many(tx, memberRow, readinessOfPerson, [personId, readiness, until]);
}

const practised: Statement = {
  name: 'member.setPractised',
  sql: `update member set practised = true where person_id = $1 and status = 'active'`,
};

/** Marks the practice request as passed, in every ward of the person; gives the number of memberships. */
export async function savePractised(tx: Queryable, personId: string): Promise<number> {
  return await run(tx, practised, [personId]);
}

const livePlace: Statement = {
  name: 'member.setLivePlace',
  sql: `update member set live_latitude = $2, live_longitude = $3, live_until = $4
    where person_id = $1 and status = 'active' and role <> 'officer'`,
};

/** Stores where the person is until the given moment; gives the number of memberships (officers have no place). */
export async function saveLivePlace(
  tx: Queryable,
  personId: string,
  place: Place,
  until: Date,
): Promise<number> {
  return await run(tx, livePlace, [personId, place.latitude, place.longitude, until]);
}

const leave: Statement = {
  name: 'member.leave',
  // The person stays noted, so that the same person, and nobody else, can come back with the same code.
  sql: `update member set status = 'left', readiness = 'duty', readiness_until = null,
      live_latitude = null, live_longitude = null, live_until = null
    where person_id = $1 and status = 'active' and role <> 'officer' returning ${COLUMNS}`,
};

/** Ends every volunteer membership of the person (offices stay); gives the ended ones. */
export async function endMemberships(tx: Queryable, personId: string): Promise<Member[]> {
  return await many(tx, memberRow, leave, [personId]);
}
