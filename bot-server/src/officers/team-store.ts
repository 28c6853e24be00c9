import { OFFICES } from '@tung-nha/shared/ward-file';
import { z } from 'zod';

import { many, maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';

const row = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(['member', 'deputy', 'leader', 'officer']),
  office: z.enum(OFFICES).nullable(),
  neighbourhoodCode: z.string().nullable(),
  neighbourhoodName: z.string().nullable(),
  status: z.enum(['invited', 'active', 'left']),
  adult: z.boolean(),
  practised: z.boolean(),
  skills: z.array(z.string()),
  /** Minutes of the week. */
  duty: z.array(z.object({ from: z.number(), to: z.number() })),
  readiness: z.enum(['duty', 'ready', 'busy', 'off']),
  readinessUntil: z.date().nullable(),
  acceptedOpen: z.number(),
  turns: z.number(),
  inviteCode: z.string(),
  oaUserId: z.string().nullable(),
  lastInteractionAt: z.date().nullable(),
});
/** Somebody of a ward's teams or offices, as the office sees them. */
export type TeamRow = z.infer<typeof row>;

const SELECT = `select m.id, m.name, m.role, m.office, m.neighbourhood_code as "neighbourhoodCode",
    n.name as "neighbourhoodName", m.status, m.adult, m.practised, m.skills,
    coalesce((select jsonb_agg(jsonb_build_object('from', lower(span), 'to', upper(span)) order by lower(span))
      from unnest(m.duty) span), '[]') as duty,
    m.readiness, m.readiness_until as "readinessUntil", m.accepted_open as "acceptedOpen",
    case when m.turns_quarter = $2 then m.turns_in_quarter else 0 end as turns,
    m.invite_code as "inviteCode", p.oa_user_id as "oaUserId", p.last_interaction_at as "lastInteractionAt"
  from member m
  left join neighbourhood n on n.ward_id = m.ward_id and n.code = m.neighbourhood_code
  left join person p on p.id = m.person_id
  where m.ward_id = $1`;
const LIST: Statement = {
  name: 'team.list',
  sql: `${SELECT} order by m.role = 'officer' desc, m.neighbourhood_code nulls first,
    m.role = 'leader' desc, m.role = 'deputy' desc, m.name, m.id`,
};
const LOAD: Statement = { name: 'team.load', sql: `${SELECT} and m.id = $3` };
const LOCK: Statement = {
  name: 'team.lock',
  sql: 'select from member where ward_id = $1 and id = $2 for update',
};

/** Everybody of the ward's offices and teams; turns are those of the quarter ('2026-Q4'). */
export function teamOfWard(on: Queryable, wardId: string, quarter: string): Promise<TeamRow[]> {
  return many(on, row, LIST, [wardId, quarter]);
}

/** One of them, locked until the transaction ends; undefined when the ward has none with this id. */
export async function lockTeamMember(
  tx: Transaction,
  wardId: string,
  { id, quarter }: { id: string; quarter: string },
): Promise<TeamRow | undefined> {
  await run(tx, LOCK, [wardId, id]);
  return maybeOne(tx, row, LOAD, [wardId, quarter, id]);
}

const CHANGE: Statement = {
  name: 'team.change',
  sql: `update member set adult = $3, practised = $4, skills = $5, duty = $6 where ward_id = $1 and id = $2`,
};

export interface MemberFacts {
  adult: boolean;
  practised: boolean;
  skills: string[];
  /** Minutes of the week, in PostgreSQL's multirange notation. */
  duty: string;
}

export async function saveMemberFacts(
  tx: Transaction,
  wardId: string,
  { id, facts }: { id: string; facts: MemberFacts },
): Promise<void> {
  await run(tx, CHANGE, [wardId, id, facts.adult, facts.practised, facts.skills, facts.duty]);
}

const INVITE: Statement = {
  name: 'team.invite',
  sql: `insert into member (ward_id, id, invite_code, status, name, role, neighbourhood_code, languages, adult)
        values ($1, $2, $3, 'invited', $4, $5, $6, '{vi}', $7)`,
};

export async function insertInvited(
  tx: Transaction,
  wardId: string,
  invited: {
    id: string;
    inviteCode: string;
    name: string;
    role: string;
    neighbourhoodCode: string | null;
    adult: boolean;
  },
): Promise<void> {
  const { id, inviteCode, name, role, neighbourhoodCode, adult } = invited;
  await run(tx, INVITE, [wardId, id, inviteCode, name, role, neighbourhoodCode, adult]);
}

const RENEW: Statement = {
  name: 'team.renewCode',
  // The next who writes the code is the member: nobody is noted any more.
  sql: `update member set invite_code = $3, status = 'invited', person_id = null, readiness = 'duty', readiness_until = null
        where ward_id = $1 and id = $2 and status <> 'active'`,
};

export async function saveInviteCode(
  tx: Transaction,
  wardId: string,
  { id, inviteCode }: { id: string; inviteCode: string },
): Promise<void> {
  await run(tx, RENEW, [wardId, id, inviteCode]);
}

const END: Statement = {
  name: 'team.end',
  sql: `update member set status = 'left', readiness = 'off', readiness_until = null, live_latitude = null,
          live_longitude = null, live_until = null
        where ward_id = $1 and id = $2`,
};

export async function endMember(tx: Transaction, wardId: string, id: string): Promise<void> {
  await run(tx, END, [wardId, id]);
}
