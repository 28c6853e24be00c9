import type { OfferStep } from '@tung-nha/shared/help-request';
import { z } from 'zod';

import { many, run, type Queryable, type Statement, type Transaction } from '../database.ts';
import type { Candidate, RoutedRequest } from '../routing/candidate-query.ts';
import type { HelpRequestRef } from './help-request-store.ts';
import { insertOfferMessages, insertOffers } from './wave-sql.ts';

// One statement, so that a wave costs one round trip; whoever comes second finds the wave moved on and changes nothing.
// Somebody who left since the ranking is not asked.
const WRITE_WAVE: Statement = {
  name: 'offer.writeWave',
  sql: `with wave as (
      update help_request set status = 'offered', wave = wave + 1, next_action = 'lapseWave', next_action_at = $6,
        lease_until = null
      where ward_id = $1 and id = $2 and status = $3::text and wave = $4 and next_action = 'offer'
      returning ward_id, id, wave as number, next_action_at as lapses_at
    ), asked as (
      select $2::uuid as request_id, m.ward_id, m.id as member_id, m.person_id, ranked.reasons, ranked.position
      from unnest($7::text[], $8::uuid[], $9::jsonb[]) with ordinality as ranked (ward, member, reasons, position)
      join member m on m.ward_id = ranked.ward and m.id = ranked.member and m.person_id is not null
    ), event as (
      insert into help_request_event (ward_id, request_id, at, from_status, to_status, actor, detail)
      select ward_id, id, $5, $3::text, 'offered', 'timer', jsonb_build_object('wave', number) from wave where $3::text = 'open'
    ), offers as (
      ${insertOffers('$5')}
      on conflict (ward_id, request_id, member_id) do update set wave = excluded.wave, step = 'wave',
        position = excluded.position, reasons = excluded.reasons, state = 'open', offered_at = excluded.offered_at,
        lapses_at = excluded.lapses_at, answered_at = null
    ), messages as (
      ${insertOfferMessages('$5', '$10')}
    )
    select number from wave`,
};

/** The next wave as it is to be written: who is asked, until when, and how urgently they are told. */
export interface Wave {
  request: Pick<RoutedRequest, 'status' | 'wave'>;
  candidates: Candidate[];
  now: Date;
  lapsesAt: Date;
  priority: number;
}

/** Writes offers, event and messages of a wave at once; false when the request moved on meanwhile. */
export async function writeWave(on: Queryable, { wardId, id }: HelpRequestRef, wave: Wave): Promise<boolean> {
  const { request, candidates, now, lapsesAt, priority } = wave;
  const written = await run(on, WRITE_WAVE, [
    ...[wardId, id, request.status, request.wave, now, lapsesAt],
    candidates.map((candidate) => candidate.wardId),
    candidates.map((candidate) => candidate.memberId),
    candidates.map((candidate) => candidate.reasons),
    priority,
  ]);
  return written > 0;
}

/** Somebody whose offer was open until now. */
export interface ClosedOffer {
  memberWardId: string;
  memberId: string;
  personId: string | null;
}
const closedRow = z.object({
  memberWardId: z.string(),
  memberId: z.string(),
  personId: z.string().nullable(),
});

const END_OPEN: Statement = {
  name: 'offer.endOpen',
  sql: `with ended as (
      update offer set state = $3, answered_at = $4 where ward_id = $1 and request_id = $2 and state = 'open'
      returning member_ward_id, member_id)
    select e.member_ward_id as "memberWardId", e.member_id as "memberId", m.person_id as "personId"
    from ended e join member m on m.ward_id = e.member_ward_id and m.id = e.member_id`,
};

/** Ends every open offer of the request ('lapsed': its time is over, 'closed': it is settled); gives whose they were. */
export function endOpenOffers(
  tx: Transaction,
  { wardId, id }: HelpRequestRef,
  state: 'lapsed' | 'closed',
  now: Date,
): Promise<ClosedOffer[]> {
  return many(tx, closedRow, END_OPEN, [wardId, id, state, now]);
}

const ANSWER: Statement = {
  name: 'offer.answer',
  sql: `update offer set state = $5, answered_at = $6
        where ward_id = $1 and request_id = $2 and member_ward_id = $3 and member_id = $4`,
};

/** Notes how the member's own offer ended. */
export async function endOffer(
  tx: Transaction,
  { wardId, id }: HelpRequestRef,
  member: { wardId: string; memberId: string },
  ended: { state: 'declined' | 'lapsed'; at: Date },
): Promise<void> {
  await run(tx, ANSWER, [wardId, id, member.wardId, member.memberId, ended.state, ended.at]);
}

const COUNT_OPEN: Statement = {
  name: 'offer.countOpen',
  sql: `select count(*) as open from offer where ward_id = $1 and request_id = $2 and state = 'open'`,
};

/** How many are still being asked. */
export async function countOpenOffers(tx: Transaction, { wardId, id }: HelpRequestRef): Promise<number> {
  const [row] = await many(tx, z.object({ open: z.number() }), COUNT_OPEN, [wardId, id]);
  return row?.open ?? 0;
}

const ESCALATE: Statement = {
  name: 'offer.escalate',
  sql: `insert into offer (ward_id, request_id, member_ward_id, member_id, wave, step, position, reasons, state, offered_at, lapses_at)
    select $1, $2, $1, asked.member, $3, $4, asked.position, asked.reasons, 'open', $5, $6
    from unnest($7::uuid[], $8::jsonb[]) with ordinality as asked (member, reasons, position)
    on conflict (ward_id, request_id, member_id) do update set wave = excluded.wave, step = excluded.step,
      position = excluded.position, reasons = excluded.reasons, state = 'open', offered_at = excluded.offered_at,
      lapses_at = excluded.lapses_at, answered_at = null`,
};

/** The asking of one step of escalation; `until` is when the next step, or a reminder, follows. */
export interface EscalationOffers {
  step: Exclude<OfferStep, 'wave'>;
  wave: number;
  now: Date;
  until: Date;
  candidates: Candidate[];
}

/** Asks these people of the ward, again when they were asked before. */
export async function writeEscalation(
  tx: Transaction,
  { wardId, id }: HelpRequestRef,
  { step, wave, now, until, candidates }: EscalationOffers,
): Promise<void> {
  const members = candidates.map((candidate) => candidate.memberId);
  const reasons = candidates.map((candidate) => candidate.reasons);
  await run(tx, ESCALATE, [wardId, id, wave, step, now, until, members, reasons]);
}
