import { HELP_REQUEST_STATUSES, OFFER_STATES, topic } from '@tung-nha/shared/help-request';
import { z } from 'zod';

import { many, run, type Queryable, type Statement } from '../database.ts';
import type { AcceptedRequest, OwnRequest, SeenOffer } from './situation.ts';

const status = z.enum(HELP_REQUEST_STATUSES);

const offerRow = z.object({
  requestId: z.uuid(),
  code: z.string(),
  topic,
  state: z.enum(OFFER_STATES),
  offeredAt: z.date(),
  requestStatus: status,
});

const OFFERS: Statement = {
  name: 'situation.offers',
  // Every ward of the person on purpose: a member may help in several.
  sql: `select r.id as "requestId", r.code, r.topic, o.state, o.offered_at as "offeredAt", r.status as "requestStatus"
    from member m
    join offer o on o.member_ward_id = m.ward_id and o.member_id = m.id and o.offered_at > $2
    join help_request r on r.ward_id = o.ward_id and r.id = o.request_id
    where m.person_id = $1 and m.status = 'active'
    order by o.offered_at desc, r.id limit 30`,
};

/** The offers made to the person since the given moment, newest first. */
export function recentOffers(tx: Queryable, personId: string, since: Date): Promise<SeenOffer[]> {
  return many(tx, offerRow, OFFERS, [personId, since]);
}

const acceptedRow = z.object({
  requestId: z.uuid(),
  code: z.string(),
  topic,
  residentName: z.string().nullable(),
  acceptedAt: z.date(),
  talkedAt: z.date(),
});

const ACCEPTED: Statement = {
  name: 'situation.accepted',
  sql: `select r.id as "requestId", r.code, r.topic, p.name as "residentName", r.accepted_at as "acceptedAt",
      coalesce(t.at, r.accepted_at) as "talkedAt"
    from member m
    join help_request r on r.helper_id = m.id and r.helper_ward_id = m.ward_id and r.status = 'accepted'
    left join person p on p.id = r.resident_id
    left join request_talk t on t.ward_id = r.ward_id and t.request_id = r.id
    where m.person_id = $1 and m.status = 'active'
    order by "talkedAt" desc, r.id`,
};

/** What the person is helping with now, talked to last first. */
export function acceptedRequests(tx: Queryable, personId: string): Promise<AcceptedRequest[]> {
  return many(tx, acceptedRow, ACCEPTED, [personId]);
}

const ownRow = z.object({
  requestId: z.uuid(),
  code: z.string(),
  topic,
  status,
  helperName: z.string().nullable(),
  createdAt: z.date(),
  closedAt: z.date().nullable(),
  talkedAt: z.date(),
  stars: z.number().nullable(),
  askedWhetherHelpedAt: z.date().nullable(),
});

const OWN: Statement = {
  name: 'situation.own',
  // A request waits for 'returnToTeam' from the moment its resident was asked; the ward says how long that is.
  sql: `select r.id as "requestId", r.code, r.topic, r.status, m.name as "helperName", r.created_at as "createdAt",
      r.closed_at as "closedAt", coalesce(t.at, r.accepted_at, r.created_at) as "talkedAt", r.stars,
      case when r.status = 'accepted' and r.next_action = 'returnToTeam' then r.next_action_at
        - make_interval(mins => coalesce((w.settings #>> '{dispatch,returnToTeamMinutes}')::int, 15))
      end as "askedWhetherHelpedAt"
    from help_request r
    join ward w on w.id = r.ward_id
    left join member m on m.ward_id = r.helper_ward_id and m.id = r.helper_id
    left join request_talk t on t.ward_id = r.ward_id and t.request_id = r.id
    where r.resident_id = $1 and (r.next_action is not null or r.closed_at > $2)
    order by r.created_at desc, r.id limit 20`,
};

/** The person's own requests: all that are open, and those closed since the given moment. Newest first. */
export function ownRequests(tx: Queryable, personId: string, since: Date): Promise<OwnRequest[]> {
  return many(tx, ownRow, OWN, [personId, since]);
}

const TALKED: Statement = {
  name: 'situation.talked',
  // By id alone: the caller has just been found to be a side of this request.
  sql: `insert into request_talk (ward_id, request_id, at)
    select ward_id, id, $2 from help_request where id = $1
    on conflict (ward_id, request_id) do update set at = excluded.at`,
};

/** Notes that the two sides of a request wrote to each other just now. */
export async function noteTalk(tx: Queryable, requestId: string, at: Date): Promise<void> {
  await run(tx, TALKED, [requestId, at]);
}
