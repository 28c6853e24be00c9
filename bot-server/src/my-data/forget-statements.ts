import type { Statement } from '../database.ts';

// Each takes the person's id as $1. Counts stay: a request of a ward, a topic and a quarter, a support turn (L-19).
const OF_PERSON = '(select ward_id, id from help_request where resident_id = $1)';

/** What is emptied or removed, in this order; the request rows last, since the others find themselves through them. */
export const FORGET: readonly Statement[] = [
  {
    name: 'forget.requestEvents',
    sql: `update help_request_event set detail = '{}', actor_id = case when actor = 'resident' then null else actor_id end
          where (ward_id, request_id) in ${OF_PERSON}`,
  },
  {
    name: 'forget.turns',
    sql: `update support_turn set did = null where (ward_id, request_id) in ${OF_PERSON}`,
  },
  // What was already told to others about these requests: offers with the note, the contact for the helper.
  {
    name: 'forget.toldToOthers',
    sql: `update outbox set body = '' where state not in ('waiting', 'sending')
          and about in (select 'request:' || id from help_request where resident_id = $1)`,
  },
  // Before its message goes: a broadcast waits for everybody it has not done with.
  {
    name: 'forget.broadcasts',
    sql: `update broadcast_recipient r set state = 'skipped', reason = 'Người này đã xóa dữ liệu của mình.'
          from broadcast b where b.state in ('sending', 'paused') and r.ward_id = b.ward_id and r.broadcast_id = b.id
            and r.recipient_id = $1 and r.state in ('planned', 'queued', 'sending')`,
  },
  { name: 'forget.messages', sql: 'delete from outbox where person_id = $1' },
  // Pings in a group hold the person's id of the OA.
  {
    name: 'forget.pings',
    sql: `delete from outbox o using person p
          where p.id = $1 and o.channel = 'group' and o.attachment->>'mention' = p.oa_user_id
            and o.about in (select 'request:' || f.request_id from offer f
              join member m on m.ward_id = f.member_ward_id and m.id = f.member_id where m.person_id = $1)`,
  },
  { name: 'forget.conversation', sql: 'delete from conversation where person_id = $1' },
  // The row stays as a bare id: without it, a re-sent event would count as new for 14 days.
  {
    name: 'forget.inbox',
    sql: `update inbox set payload = ''::bytea, subject = '', reason = null,
            state = case when state = 'waiting' then 'ignored' else state end
          from person p where p.id = $1 and inbox.subject in ('user:' || p.oa_user_id, 'app:' || p.app_user_id)`,
  },
  { name: 'forget.reads', sql: 'update contact_read set reader_id = null where reader_id = $1' },
  { name: 'forget.acts', sql: 'update help_request_event set actor_id = null where actor_id = $1' },
  {
    name: 'forget.requests',
    sql: `update help_request set resident_id = null, note = null, comment = null, relation = null, phone_sealed = null,
            place_sealed = null, landmark_sealed = null, priority_reason_sealed = null, in_charge_keys = '{}',
            latitude = null, longitude = null, contact_deleted_at = coalesce(contact_deleted_at, closed_at)
          where resident_id = $1`,
  },
  {
    name: 'forget.memberships',
    sql: `update member set status = 'left', person_id = null, name = 'Đã rời tổ', home_latitude = null, home_longitude = null,
            live_latitude = null, live_longitude = null, live_until = null, in_charge_of = '{}', skills = '{}',
            languages = '{}', duty = '{}', readiness = 'off', readiness_until = null, last_duty_question_at = null
          where person_id = $1`,
  },
  {
    name: 'forget.groups',
    sql: `delete from community_group_member g using person p where p.id = $1 and g.oa_user_id = p.oa_user_id`,
  },
  { name: 'forget.sessions', sql: 'delete from session where person_id = $1' },
  { name: 'forget.consents', sql: 'update consent_entry set person_id = null where person_id = $1' },
  { name: 'forget.person', sql: 'delete from person where id = $1' },
];
