import { z } from 'zod';

import { many, one, type Queryable, type Statement } from '../database.ts';

const COUNTS: Statement = {
  name: 'requestQueue.counts',
  sql: `select (select count(*) from help_request where ward_id = $1 and next_action is not null) as open,
          (select count(*) from support_turn where ward_id = $1 and quarter = $2 and request_id is not null) as "doneThisQuarter",
          coalesce((select bool_and(needs_consent) from oa_token), false) as "consentNeeded"`,
};
const countsRow = z.object({ open: z.number(), doneThisQuarter: z.number(), consentNeeded: z.boolean() });

/** How many requests of the ward run, how many were done in the quarter ('2026-Q4'), and whether the OA can send. */
export function countRequests(
  on: Queryable,
  wardId: string,
  quarter: string,
): Promise<z.infer<typeof countsRow>> {
  return one(on, countsRow, COUNTS, [wardId, quarter]);
}

const TURNS: Statement = {
  name: 'requestQueue.turnsByTeam',
  sql: `select m.neighbourhood_code as code, count(*) as turns from support_turn t
        join member m on m.ward_id = t.member_ward_id and m.id = t.member_id
        where t.member_ward_id = $1 and t.quarter = $2 and m.role <> 'officer' group by 1`,
};
const turnsRow = z.object({ code: z.string().nullable(), turns: z.number() });

/** Support turns the ward's teams gave in the quarter; teams with none are missing, null is the team of the ward. */
export function turnsByTeam(
  on: Queryable,
  wardId: string,
  quarter: string,
): Promise<z.infer<typeof turnsRow>[]> {
  return many(on, turnsRow, TURNS, [wardId, quarter]);
}

const ASKED: Statement = {
  name: 'requestQueue.asked',
  sql: `select o.request_id as "requestId", m.name from offer o
        join member m on m.ward_id = o.member_ward_id and m.id = o.member_id
        where o.ward_id = $1 and o.state = 'open' and o.request_id = any($2)
        order by o.offered_at, o.position, m.id`,
};
const askedRow = z.object({ requestId: z.string(), name: z.string() });

/** Who is asked about these requests just now. */
export function askedNow(
  on: Queryable,
  wardId: string,
  requestIds: string[],
): Promise<z.infer<typeof askedRow>[]> {
  return many(on, askedRow, ASKED, [wardId, requestIds]);
}
