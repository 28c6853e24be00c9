-- What came from Zalo, what must go to it, the OA's tokens and the rates Zalo allows.

create domain inbox_state as text check (value in ('waiting', 'done', 'ignored', 'parked'));
create domain outbox_channel as text check (value in ('oa', 'group'));
create domain outbox_promise as text check (value in ('atLeastOnce', 'atMostOnce'));
create domain outbox_state as text check (value in
  ('waiting', 'sending', 'sent', 'delivered', 'seen', 'parked', 'cancelled', 'doubtful'));

create table inbox (
  event_id text primary key,
  position bigint generated always as identity,
  event_name text not null,
  -- Whose events must be handled in order: 'user:<id>', 'app:<id>', 'group:<id>' or '' for none.
  subject text not null,
  -- Sealed JSON, already masked (L-05); emptied once handled.
  payload bytea not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  state inbox_state not null default 'waiting',
  -- How often handling threw, and how often it was begun: a process that dies over an event throws nothing.
  tries integer not null default 0,
  claims integer not null default 0,
  -- Real time: nobody else takes it up before; also the rest between two tries.
  lease_until timestamptz,
  reason text
);
create index inbox_waiting on inbox (position) where state = 'waiting';
create index inbox_order on inbox (subject, occurred_at, position) where state = 'waiting' and subject <> '';
create index inbox_received on inbox using brin (received_at);
create index inbox_parked on inbox (received_at) where state = 'parked';

create table outbox (
  id bigint generated always as identity primary key,
  -- 'oa' (1:1 chat) or 'group' (GMF); each has its own rate.
  channel outbox_channel not null,
  -- Written with rows just read, many a second: no foreign keys to check again (decision 008).
  ward_id text,
  person_id uuid,
  group_id text,
  -- To whom messages keep their order.
  recipient text not null generated always as (coalesce(person_id::text, group_id)) stored,
  kind text not null,
  -- Sealed text: it may hold a phone number.
  body bytea not null,
  -- 0 first.
  priority smallint not null,
  promise outbox_promise not null,
  dedupe_key text,
  -- What this message is about, so that it can be called off ('request:<id>').
  about text,
  run_at timestamptz not null,
  expires_at timestamptz,
  -- Real time, unlike run_at: the rest between two tries.
  retry_at timestamptz,
  state outbox_state not null default 'waiting',
  -- How often sending failed, and how often it was begun.
  tries integer not null default 0,
  claims integer not null default 0,
  lease_until timestamptz,
  message_id text,
  sent_at timestamptz,
  reason text,
  created_at timestamptz not null,
  check ((channel = 'oa') = (person_id is not null)),
  check ((channel = 'group') = (group_id is not null))
);
create unique index outbox_once on outbox (dedupe_key) where dedupe_key is not null;
create index outbox_waiting on outbox (channel, priority, run_at, id) where state = 'waiting';
create index outbox_sending on outbox (lease_until) where state = 'sending';
create index outbox_order on outbox (recipient, priority, id) where state in ('waiting', 'sending');
create index outbox_by_person on outbox (person_id) where person_id is not null;
create index outbox_by_message on outbox (message_id) where message_id is not null;
create index outbox_by_about on outbox (about) where about is not null;
create index outbox_parked on outbox (state, created_at) where state in ('parked', 'doubtful');
create index outbox_created on outbox using brin (created_at);

-- Real time, not the clock of the domain: Zalo counts real minutes.
create table channel_rate (
  channel text primary key,
  tokens double precision not null,
  refilled_at timestamptz not null,
  paused_until timestamptz,
  paused_because text
);
insert into channel_rate (channel, tokens, refilled_at) values ('oa', 1, now()), ('group', 1, now());

create table oa_token (
  oa_id text primary key,
  access_sealed bytea not null,
  refresh_sealed bytea not null,
  -- The domain's clock, by which Zalo's simulator counts too.
  expires_at timestamptz not null,
  generation bigint not null default 1,
  needs_consent boolean not null default false,
  reason text,
  -- Real time: a refresh was sent and its outcome is not known yet; and when one may be tried again.
  refreshing_since timestamptz,
  failures integer not null default 0,
  next_try_at timestamptz,
  updated_at timestamptz not null
);

-- A consent flow under way: its state and PKCE verifier (server-api §1.1).
create table oa_consent_request (
  state text primary key,
  verifier text not null,
  created_at timestamptz not null
);

-- Counters of limits.ts; a row is one key in one window.
create table rate_count (
  name text not null,
  key_sha256 bytea not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (name, key_sha256, window_start)
);
create index rate_count_old on rate_count (window_start);
