import type { Statement } from '../database.ts';

// Over all wards on purpose: the limits are the law's (L-22), not a ward's. $1 is the present moment.
const OLD_TEXTS = `$1::timestamptz - interval '90 days'`;

/** What the daily clean-up deletes, under the name its count is noted by (L-22, L-23); turns and requests stay. */
export const RETENTION: Readonly<Record<string, Statement>> = {
  contacts: {
    name: 'retention.contacts',
    sql: `update help_request set phone_sealed = null, place_sealed = null, landmark_sealed = null,
        priority_reason_sealed = null, latitude = null, longitude = null, in_charge_keys = '{}', contact_deleted_at = $1
      where closed_at is not null and contact_deleted_at is null and closed_at <= $1::timestamptz - interval '30 days'`,
  },
  texts: {
    name: 'retention.texts',
    sql: `update help_request set note = null, comment = null, relation = null
      where closed_at <= ${OLD_TEXTS} and (note is not null or comment is not null or relation is not null)`,
  },
  turnTexts: {
    name: 'retention.turnTexts',
    sql: `update support_turn set did = null where at <= ${OLD_TEXTS} and did is not null`,
  },
  // The row of a keyed message stays as a bare key: the same key twice is one message, for ever.
  messages: {
    name: 'retention.messages',
    sql: `delete from outbox where created_at <= ${OLD_TEXTS} and dedupe_key is null`,
  },
  keyedMessages: {
    name: 'retention.keyedMessages',
    sql: `update outbox set body = '', state = case when state = 'waiting' then 'cancelled' else state end
      where created_at <= ${OLD_TEXTS} and dedupe_key is not null and body <> ''`,
  },
  events: {
    name: 'retention.events',
    sql: `delete from inbox where received_at <= $1::timestamptz - interval '14 days'`,
  },
  conversations: {
    name: 'retention.conversations',
    sql: `delete from conversation where updated_at <= $1::timestamptz - interval '7 days'`,
  },
  sessions: { name: 'retention.sessions', sql: 'delete from session where expires_at <= $1' },
  // Windows are at most a day long and count real time.
  limitCounts: {
    name: 'retention.limitCounts',
    sql: `delete from rate_count where window_start <= least($1, now()) - interval '2 days'`,
  },
};

/** A place shared in chat ends after 15 minutes (design §4): from then on it is not even stored. */
export const LIVE_PLACES: Statement = {
  name: 'retention.livePlaces',
  sql: `update member set live_latitude = null, live_longitude = null, live_until = null where live_until <= $1`,
};

export const NOTE_RUN: Statement = {
  name: 'retention.noteRun',
  sql: `insert into retention_run (day, deleted, at) values ($1, $2, $3)
    on conflict (day) do update set at = excluded.at, deleted = (
      select jsonb_object_agg(key, coalesce((retention_run.deleted->>key)::bigint, 0) + value::bigint)
      from jsonb_each_text(excluded.deleted))`,
};
