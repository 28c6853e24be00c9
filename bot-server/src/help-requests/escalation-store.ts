import { offerReasons, topic } from '@tung-nha/shared/help-request';
import type { Office } from '@tung-nha/shared/ward-file';
import { z } from 'zod';

import { many, maybeOne, run, type Statement, type Transaction } from '../database.ts';
import type { Escalation, HelpRequest, NextAction } from './help-request.ts';

const PEOPLE: Statement = {
  name: 'escalation.people',
  sql: `with r as (
      select r.*, r.mode = 'home' or r.phone_sealed is not null or r.place_sealed is not null
        or r.landmark_sealed is not null as shows_contact
      from help_request r where r.ward_id = $1 and r.id = $2
    ), asked as (
      select m.* from r join member m on m.ward_id = r.ward_id
      where m.status = 'active' and m.person_id is not null and m.person_id is distinct from r.resident_id
        and case $3
          when 'leaders' then m.role in ('leader', 'deputy') and m.neighbourhood_code = r.neighbourhood_code
          when 'wardTeam' then m.role <> 'officer' and m.neighbourhood_code is null
          else m.role = 'officer' end
        and (m.role = 'officer' or m.adult or not r.shows_contact)
        -- Who said “bận” or “nghỉ” has said so to their team as well; hours of duty do not matter here.
        and (m.role = 'officer' or m.readiness in ('duty', 'ready') or m.readiness_until <= $4))
    select a.ward_id as "wardId", a.id as "memberId", a.person_id as "personId",
      jsonb_build_object('inCharge', false, 'sameNeighbourhood', $3 = 'leaders', 'distanceBand', 'unknown',
        'metres', null, 'livePlace', false, 'hasSkill', false, 'speaksLanguage', true, 'acceptedOpen', a.accepted_open,
        'turnsThisQuarter', 0, 'neighbouringWard', false) as reasons
    from asked a
    where $3 <> 'office' or a.office = $5 or not exists (select from asked where office = $5)
    order by a.role = 'leader' desc, a.id`,
};
/** Somebody to ask, and how to reach them. */
export type StepPerson = z.infer<typeof personRow>;
const personRow = z.object({
  wardId: z.string(),
  memberId: z.string(),
  personId: z.string(),
  reasons: offerReasons,
});

/**
 * Whom one step of escalation asks, in the request's own ward: the neighbourhood's leader and deputy, the members of the
 * ward team, or the officers of the given office (any officer, when that office has none).
 */
export function peopleOfStep(
  tx: Transaction,
  { wardId, id }: Pick<HelpRequest, 'wardId' | 'id'>,
  { step, office, now }: { step: Escalation; office: Office; now: Date },
): Promise<StepPerson[]> {
  return many(tx, personRow, PEOPLE, [wardId, id, step, now, office]);
}

const MOVE_STEP: Statement = {
  name: 'escalation.step',
  sql: `update help_request set escalation = $3, next_action = $4, next_action_at = $5, lease_until = null
        where ward_id = $1 and id = $2 and status = 'escalated'`,
};

/** Goes to a later step; the state stays 'escalated'. */
export async function saveStep(
  tx: Transaction,
  { wardId, id }: Pick<HelpRequest, 'wardId' | 'id'>,
  step: Escalation,
  next: { action: NextAction; at: Date },
): Promise<void> {
  await run(tx, MOVE_STEP, [wardId, id, step, next.action, next.at]);
}

const DUE_REMINDERS = `ward_id = $1 and status = 'escalated' and next_action = 'remindOffice' and next_action_at <= $2`;

const LOCK_REMINDERS: Statement = {
  name: 'escalation.lockReminders',
  sql: `select from help_request where ${DUE_REMINDERS} order by id for update`,
};

/**
 * Locks all of the ward's requests whose office is to be reminded, always in one order: each of them comes due by itself and
 * reminds of all. Call it before locking any of them.
 */
export async function lockOfficeReminders(tx: Transaction, wardId: string, now: Date): Promise<void> {
  await run(tx, LOCK_REMINDERS, [wardId, now]);
}

const REMIND: Statement = {
  name: 'escalation.remind',
  sql: `with waiting as (
      select r.id, r.code, r.created_at from help_request r
      where r.ward_id = $1 and r.status = 'escalated' and r.escalation = 'office' and r.next_action is not null
    ), pushed as (
      update help_request set next_action_at = $3, lease_until = null where ${DUE_REMINDERS}
      returning topic)
    select (select count(*) from waiting) as count, code, created_at as since,
      (select array_agg(distinct topic) from pushed) as topics
    from waiting
    order by created_at, id limit 1`,
};
const waitingRow = z.object({
  count: z.number(),
  code: z.string(),
  since: z.date(),
  topics: z.array(topic),
});

/** How many wait for the ward's office, with the oldest, and what those that were due are about; they are due again at `next`. */
export function pushOfficeReminders(
  tx: Transaction,
  wardId: string,
  now: Date,
  next: Date,
): Promise<z.infer<typeof waitingRow> | undefined> {
  return maybeOne(tx, waitingRow, REMIND, [wardId, now, next]);
}
