import { OFFER_STATES, OFFER_STEPS } from '@tung-nha/shared/help-request';
import { z } from 'zod';

import { maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { HelpRequest } from './help-request.ts';
import { HELP_REQUEST_COLUMNS, HELP_REQUEST_TABLES, helpRequestRow } from './help-request-store.ts';

const offered = z.object({
  wardId: z.string(),
  memberId: z.string(),
  state: z.enum(OFFER_STATES),
  step: z.enum(OFFER_STEPS),
});

/** One request and what the person is to it; `as` is the part that sees most of it. */
export interface Access {
  request: HelpRequest;
  as: 'resident' | 'helper' | 'officer' | 'offered';
  personId: string;
  /** The person's own offer, whatever became of it. */
  offer?: z.infer<typeof offered>;
  /** The person's membership as an officer of the request's ward. */
  officerId?: string;
}

const row = helpRequestRow.extend({
  isResident: z.boolean(),
  isHelper: z.boolean(),
  officerId: z.string().nullable(),
  offer: offered.nullable(),
});

// By id alone: which ward it is of is what is being found out, and whoever has no part in it gets no row.
const ACCESS: Statement = {
  name: 'helpRequest.access',
  sql: `select * from (
      select ${HELP_REQUEST_COLUMNS},
        coalesce(r.resident_id = $1, false) as "isResident",
        coalesce(helper.person_id = $1 and helper.status = 'active', false) as "isHelper",
        (select m.id from member m
          where m.ward_id = r.ward_id and m.person_id = $1 and m.role = 'officer' and m.status = 'active'
          order by m.id limit 1) as "officerId",
        (select jsonb_build_object('wardId', o.member_ward_id, 'memberId', o.member_id, 'state', o.state, 'step', o.step)
          from offer o join member m on m.ward_id = o.member_ward_id and m.id = o.member_id
          where o.ward_id = r.ward_id and o.request_id = r.id and m.person_id = $1 and m.status = 'active'
          order by o.state = 'open' desc, o.offered_at desc, o.member_id limit 1) as offer
      from ${HELP_REQUEST_TABLES} where r.id = $2) found
    where "isResident" or "isHelper" or "officerId" is not null or offer is not null`,
};
const LOCK: Statement = {
  name: 'helpRequest.lockById',
  sql: 'select from help_request where id = $1 for update',
};

/**
 * The only way to a request by its id on somebody's behalf: its resident, its helper, those who were asked, and the
 * officers of its ward. Everybody else, other wards' officers too, gets `not_found`, exactly as for a missing id.
 */
export async function accessHelpRequest(
  tx: Queryable,
  personId: string,
  requestId: string,
): Promise<Outcome<Access>> {
  const found = await maybeOne(tx, row, ACCESS, [personId, requestId]);
  if (found === undefined) return refused('not_found');
  const { isResident, isHelper, officerId, offer, ...request } = found;
  return done({
    request,
    as: isResident ? 'resident' : isHelper ? 'helper' : officerId !== null ? 'officer' : 'offered',
    personId,
    ...(offer && { offer }),
    ...(officerId !== null && { officerId }),
  });
}

/** Like `accessHelpRequest`, and nothing else changes the request until the transaction ends. */
export async function accessForChange(
  tx: Transaction,
  personId: string,
  requestId: string,
): Promise<Outcome<Access>> {
  await run(tx, LOCK, [requestId]);
  return accessHelpRequest(tx, personId, requestId);
}
