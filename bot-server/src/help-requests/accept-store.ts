import { OFFER_STATES, OFFER_STEPS } from '@tung-nha/shared/help-request';
import { dispatchSettings } from '@tung-nha/shared/ward-file';
import { z } from 'zod';

import { maybeOne, run, type Statement, type Transaction } from '../database.ts';
import type { HelpRequestRef } from './help-request-store.ts';

const DEFAULT_CAP = dispatchSettings.parse({}).cap;

// The request first, then the member: every statement that locks both does so in this order. Whoever waited for the
// request finds it taken, because the lock looks at the row again before it gives it.
const ACCEPT: Statement = {
  name: 'helpRequest.accept',
  sql: `with request as (
      select r.ward_id, r.id, r.status, coalesce((w.settings->'dispatch'->>'cap')::int, $8) as cap
      from help_request r join ward w on w.id = r.ward_id
      where r.ward_id = $1 and r.id = $2 and r.status in ('offered', 'escalated')
      for update of r
    ), helper as (
      update member m set accepted_open = m.accepted_open + 1
      from request
      where m.ward_id = $3 and m.id = $4 and m.status = 'active'
        and (m.role = 'officer' and m.ward_id = request.ward_id
          or m.accepted_open < request.cap and exists (select from offer o
            where o.ward_id = $1 and o.request_id = $2 and o.member_ward_id = $3 and o.member_id = $4
              and o.state = 'open' and (o.step <> 'wave' or o.lapses_at > $5)))
      returning m.ward_id, m.id, m.role
    ), taken as (
      update help_request r set status = 'accepted', escalation = null, helper_ward_id = helper.ward_id,
        helper_id = helper.id, accepted_at = $5, helper_active_at = $5, next_action = 'remindHelper',
        next_action_at = $6, lease_until = null
      from request, helper
      where r.ward_id = request.ward_id and r.id = request.id and r.status = request.status
      returning r.ward_id, r.id, request.status as was, helper.ward_id as member_ward_id, helper.id as member_id, helper.role
    ), event as (
      insert into help_request_event (ward_id, request_id, at, from_status, to_status, actor, actor_id)
      select ward_id, id, $5, was, 'accepted', case when role = 'officer' then 'officer' else 'member' end, $7 from taken
    )
    insert into offer (ward_id, request_id, member_ward_id, member_id, wave, step, position, reasons, state, offered_at,
      lapses_at, answered_at)
    select ward_id, id, member_ward_id, member_id, 0, 'office', 1, '{}', 'accepted', $5, $5, $5 from taken
    on conflict (ward_id, request_id, member_id) do update set state = 'accepted', answered_at = $5`,
};

/** Who takes the request on, and when they will be asked how it goes. */
export interface Accepting {
  member: { wardId: string; memberId: string };
  personId: string;
  now: Date;
  remindAt: Date;
}

/**
 * Gives the request to the member in one conditional statement (design §4): only while it is to be had, by a member with
 * an open offer and below the ward's cap or by an officer of the ward. False when any of that does not hold.
 */
export async function saveAcceptance(
  tx: Transaction,
  { wardId, id }: HelpRequestRef,
  { member, personId, now, remindAt }: Accepting,
): Promise<boolean> {
  const values = [wardId, id, member.wardId, member.memberId, now, remindAt, personId, DEFAULT_CAP];
  return (await run(tx, ACCEPT, values)) === 1;
}

const OWN_OFFER: Statement = {
  name: 'offer.own',
  sql: `select o.state, o.step, o.lapses_at as "lapsesAt" from offer o
        where o.ward_id = $1 and o.request_id = $2 and o.member_ward_id = $3 and o.member_id = $4`,
};
const ownOfferRow = z.object({
  state: z.enum(OFFER_STATES),
  step: z.enum(OFFER_STEPS),
  lapsesAt: z.date(),
});

/** The member's own offer of this request. */
export function loadOwnOffer(
  tx: Transaction,
  { wardId, id }: HelpRequestRef,
  member: { wardId: string; memberId: string },
): Promise<z.infer<typeof ownOfferRow> | undefined> {
  return maybeOne(tx, ownOfferRow, OWN_OFFER, [wardId, id, member.wardId, member.memberId]);
}

const LOWER_LOAD: Statement = {
  name: 'member.lowerLoad',
  sql: 'update member set accepted_open = accepted_open - 1 where ward_id = $1 and id = $2',
};

/** One accepted request fewer for this member; the request must be locked. */
export async function lowerLoad(tx: Transaction, wardId: string, memberId: string): Promise<void> {
  await run(tx, LOWER_LOAD, [wardId, memberId]);
}
