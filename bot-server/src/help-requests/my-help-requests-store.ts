import {
  MODES,
  OFFER_STATES,
  OFFER_STEPS,
  offerReasons,
  topic,
  type OfferReasons,
} from '@tung-nha/shared/help-request';
import { z } from 'zod';

import { many, type Queryable, type Statement } from '../database.ts';
import type { HelpRequest } from './help-request.ts';
import {
  HELP_REQUEST_COLUMNS,
  HELP_REQUEST_TABLES,
  manyHelpRequests,
  type HelpRequestRef,
} from './help-request-store.ts';

const MOST = 100;
const SELECT = `select ${HELP_REQUEST_COLUMNS} from ${HELP_REQUEST_TABLES}`;

// A person's own requests and offers span wards on purpose: they are theirs, not a ward's.
const OF_RESIDENT: Statement = {
  name: 'helpRequest.ofResident',
  sql: `${SELECT} where r.resident_id = $1 order by r.created_at desc, r.id limit ${MOST}`,
};
const OF_HELPER: Statement = {
  name: 'helpRequest.ofHelper',
  sql: `${SELECT} where (r.helper_ward_id, r.helper_id) in
      (select ward_id, id from member where person_id = $1 and status = 'active')
      and (r.closed_at is null or r.closed_at > $2)
    order by r.closed_at is not null, r.accepted_at desc, r.id limit ${MOST}`,
};
const OF_WARDS: Statement = {
  name: 'helpRequest.officeQueue',
  sql: `${SELECT} where r.ward_id = any($1) and r.next_action is not null
    order by r.status = 'escalated' desc, r.priority desc, r.created_at, r.id limit ${MOST}`,
};

/** What the person asked for, newest first, closed ones too. */
export function loadOfResident(on: Queryable, personId: string): Promise<HelpRequest[]> {
  return manyHelpRequests(on, OF_RESIDENT, [personId]);
}

/** What the person has taken on, the open ones first, and what was closed after `since`. */
export function loadOfHelper(on: Queryable, personId: string, since: Date): Promise<HelpRequest[]> {
  return manyHelpRequests(on, OF_HELPER, [personId, since]);
}

/** What runs in these wards: what came to the office first, then by priority and age. */
export function loadQueue(on: Queryable, wardIds: string[]): Promise<HelpRequest[]> {
  return manyHelpRequests(on, OF_WARDS, [wardIds]);
}

const OFFICER_WARDS: Statement = {
  name: 'member.wardsAsOfficer',
  sql: `select ward_id as "wardId" from member where person_id = $1 and role = 'officer' and status = 'active'`,
};

/** The wards whose officer the person is. */
export async function loadOfficerWards(on: Queryable, personId: string): Promise<string[]> {
  const rows = await many(on, z.object({ wardId: z.string() }), OFFICER_WARDS, [personId]);
  return rows.map(({ wardId }) => wardId);
}

const OPEN_OFFERS: Statement = {
  name: 'offer.openOfPerson',
  sql: `select o.request_id as "requestId", r.code, r.topic, r.note, r.mode, n.name as neighbourhood,
      point.name as "supportPoint", r.urgent,
      r.wanted_at as "wantedAt", o.step, o.offered_at as "offeredAt", o.lapses_at as "lapsesAt", o.reasons
    from offer o
    join member m on m.ward_id = o.member_ward_id and m.id = o.member_id
    join help_request r on r.ward_id = o.ward_id and r.id = o.request_id
    left join neighbourhood n on n.ward_id = r.ward_id and n.code = r.neighbourhood_code
    left join support_point point on point.ward_id = r.ward_id and point.code = r.support_point_code
    where m.person_id = $1 and m.status = 'active' and o.state = 'open'
    order by o.offered_at desc, o.position, o.request_id limit ${MOST}`,
};
const openOfferRow = z.object({
  requestId: z.string(),
  code: z.string(),
  topic,
  note: z.string().nullable(),
  mode: z.enum(MODES),
  neighbourhood: z.string().nullable(),
  supportPoint: z.string().nullable(),
  urgent: z.boolean(),
  wantedAt: z.date().nullable(),
  step: z.enum(OFFER_STEPS),
  offeredAt: z.date(),
  lapsesAt: z.date(),
  reasons: offerReasons,
});

/** What the person is being asked to take on, newest first. */
export function loadOpenOffers(on: Queryable, personId: string): Promise<z.infer<typeof openOfferRow>[]> {
  return many(on, openOfferRow, OPEN_OFFERS, [personId]);
}

const OFFERS_OF: Statement = {
  name: 'offer.ofRequest',
  sql: `select m.name as member, o.state, o.step, o.wave, o.offered_at as "offeredAt", o.reasons
    from offer o join member m on m.ward_id = o.member_ward_id and m.id = o.member_id
    where o.ward_id = $1 and o.request_id = $2 and ($3::uuid is null or m.person_id = $3)
      and o.reasons <> '{}'
    order by o.offered_at, o.position, o.member_id`,
};
const offerRow = z
  .object({
    member: z.string(),
    state: z.enum(OFFER_STATES),
    step: z.enum(OFFER_STEPS),
    wave: z.number(),
    offeredAt: z.date(),
    reasons: offerReasons,
  })
  .transform((offer) => ({ ...offer, offeredAt: offer.offeredAt.toISOString() }));

/** Who was asked, in order, with the reasons; only this person's own offers when one is given. */
export function offersOf(
  on: Queryable,
  { wardId, id }: HelpRequestRef,
  personId?: string,
): Promise<z.infer<typeof offerRow>[]> {
  return many(on, offerRow, OFFERS_OF, [wardId, id, personId ?? null]);
}

const REASONS_OF_HELPER: Statement = {
  name: 'offer.reasonsOfHelper',
  sql: `select o.reasons from offer o join help_request r on r.ward_id = o.ward_id and r.id = o.request_id
    where r.ward_id = $1 and r.id = $2 and o.member_ward_id = r.helper_ward_id and o.member_id = r.helper_id
      and o.reasons <> '{}'`,
};

/** Why the one who helps was asked; undefined when they were not asked but chosen, or nobody helps. */
export async function reasonsOfHelper(
  on: Queryable,
  { wardId, id }: HelpRequestRef,
): Promise<OfferReasons | undefined> {
  const [own] = await many(on, z.object({ reasons: offerReasons }), REASONS_OF_HELPER, [wardId, id]);
  return own?.reasons;
}
