-- Requests, the asking of members, the log of moves, and what was counted when help was given (design §4).

create domain request_code as text check (value ~ '^[A-Z][A-Z0-9]{4}$');
create domain request_source as text check (value in ('miniApp', 'chat', 'officer'));
create domain request_status as text
  check (value in ('open', 'offered', 'accepted', 'escalated', 'done', 'withdrawn'));
create domain request_mode as text check (value in ('home', 'phone', 'chat', 'supportPoint'));
create domain escalation_step as text check (value in ('leaders', 'wardTeam', 'office'));
create domain next_action as text check (value in
  ('offer', 'lapseWave', 'escalate', 'remindOffice', 'remindHelper', 'askResident', 'returnToTeam'));
create domain event_actor as text check (value in ('resident', 'member', 'officer', 'timer'));
-- 'wave' asks by the routing order; the others are the steps of escalation.
create domain offer_step as text check (value in ('wave', 'leaders', 'wardTeam', 'office'));
create domain offer_state as text check (value in ('open', 'accepted', 'declined', 'lapsed', 'closed'));

create table help_request (
  -- No foreign key: opening reads the ward in the statement that writes the row, and no ward is ever deleted. Checked again,
  -- its row would be locked by every request of the ward (decision 008).
  ward_id text not null,
  id uuid not null unique,
  code request_code not null,
  client_request_id uuid not null,
  -- Who filed it and is answered; null once that person had their data deleted.
  resident_id uuid references person,
  source request_source not null,
  status request_status not null,
  topic text not null,
  guide_slug text,
  step integer,
  note text,
  -- Rounded to 0.001°, about 100 m, for routing only (L-07).
  latitude double precision,
  longitude double precision,
  neighbourhood_code text,
  support_point_code text,
  mode request_mode not null,
  wanted_at timestamptz,
  urgent boolean not null default false,
  language text not null default 'vi',
  under16 boolean not null default false,
  relation text,
  -- A neutral rank; its reason is kept apart, sealed (L-06).
  priority smallint not null default 0,
  priority_reason_sealed bytea,
  phone_sealed bytea,
  place_sealed bytea,
  landmark_sealed bytea,
  -- Folded streets and household code found in the landmark, for members in charge of them (S-30).
  in_charge_keys text[] not null default '{}',
  wave integer not null default 0,
  escalation escalation_step,
  helper_ward_id text,
  helper_id uuid,
  accepted_at timestamptz,
  helper_active_at timestamptz,
  next_action next_action,
  next_action_at timestamptz,
  -- Real time: until then the process that took the next action is at it (decision 002).
  lease_until timestamptz,
  closed_at timestamptz,
  stars smallint check (stars between 1 and 5),
  comment text,
  contact_deleted_at timestamptz,
  created_at timestamptz not null,
  primary key (ward_id, id),
  unique (ward_id, code),
  unique (resident_id, client_request_id),
  foreign key (helper_ward_id, helper_id) references member (ward_id, id),
  check ((status in ('done', 'withdrawn')) = (next_action is null)),
  check ((next_action is null) = (next_action_at is null)),
  check (status <> 'accepted' or helper_id is not null),
  check ((status = 'escalated') = (escalation is not null))
);
create index help_request_due on help_request (next_action_at) where next_action is not null;
create index help_request_by_resident on help_request (resident_id, created_at);
create index help_request_by_helper on help_request (helper_id) where helper_id is not null;
create index help_request_queue on help_request (ward_id, status, created_at) where next_action is not null;
create index help_request_closed on help_request (closed_at) where closed_at is not null and contact_deleted_at is null;

create table help_request_event (
  ward_id text not null,
  request_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null,
  from_status text,
  to_status text not null,
  actor event_actor not null,
  actor_id uuid,
  detail jsonb not null default '{}',
  primary key (ward_id, request_id, id)
);

create table offer (
  ward_id text not null,
  request_id uuid not null,
  member_id uuid not null,
  member_ward_id text not null,
  wave integer not null,
  step offer_step not null,
  position integer not null,
  reasons jsonb not null,
  state offer_state not null,
  offered_at timestamptz not null,
  lapses_at timestamptz not null,
  answered_at timestamptz,
  -- No foreign keys: written with rows just read, and neither requests nor members are ever deleted (decision 008).
  primary key (ward_id, request_id, member_id)
);
create index offer_by_member on offer (member_ward_id, member_id, offered_at);

create table support_turn (
  ward_id text not null references ward,
  id uuid not null,
  request_id uuid,
  member_ward_id text not null,
  member_id uuid not null,
  neighbourhood_code text,
  topic text not null,
  mode text not null,
  did text,
  managed_alone boolean not null,
  new_household boolean not null,
  -- '2026-Q4' in Asia/Ho_Chi_Minh.
  quarter text not null,
  at timestamptz not null,
  primary key (ward_id, id),
  unique (ward_id, request_id),
  foreign key (member_ward_id, member_id) references member (ward_id, id)
);

-- Every showing of a phone number or an exact place to somebody (L-35).
create table contact_read (
  ward_id text not null,
  id bigint generated always as identity,
  request_id uuid not null,
  reader_id uuid,
  channel text not null check (channel in ('chat', 'miniApp')),
  at timestamptz not null,
  primary key (ward_id, id),
  foreign key (ward_id, request_id) references help_request (ward_id, id)
);

-- What the daily clean-up deleted, as counts (L-23).
create table retention_run (
  day date primary key,
  deleted jsonb not null,
  at timestamptz not null
);
