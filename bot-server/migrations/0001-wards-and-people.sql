-- Wards, their neighbourhoods and support points, the people Zalo tells us about, and the members who help.

-- What one column may hold is a domain, not a check of the table: a table's checks are read anew for every statement that
-- writes it, a domain's once a connection (decision 008).
create domain invite_code as text check (value ~ '^[A-Z0-9]{8}$' and value !~ '[0-9]{6}');
create domain member_status as text check (value in ('invited', 'active', 'left'));
create domain member_role as text check (value in ('member', 'deputy', 'leader', 'officer'));
create domain office as text check (value in ('police', 'communication', 'vhxh', 'economy'));
create domain readiness as text check (value in ('duty', 'ready', 'busy', 'off'));
create domain consent_purpose as text check (value in ('helpRequest', 'news', 'photo', 'priorityReason'));
create domain consent_action as text check (value in ('given', 'withdrawn'));
create domain consent_channel as text check (value in ('miniApp', 'chat', 'spoken'));

create function lower_all(words text[]) returns text[] language sql immutable parallel safe
  as $$ select array(select lower(word) from unnest(words) word) $$;

create table ward (
  id text primary key check (id ~ '^[a-z0-9-]{2,40}$'),
  kind text not null,
  name text not null,
  province text not null,
  latitude double precision not null,
  longitude double precision not null,
  neighbouring_wards text[] not null default '{}',
  settings jsonb not null,
  updated_at timestamptz not null
);

create table neighbourhood (
  ward_id text not null references ward,
  code text not null,
  name text not null,
  name_fold text not null,
  latitude double precision not null,
  longitude double precision not null,
  approximate boolean not null default false,
  active boolean not null default true,
  primary key (ward_id, code)
);

create table support_point (
  ward_id text not null references ward,
  code text not null,
  name text not null,
  kind text not null,
  latitude double precision not null,
  longitude double precision not null,
  hours text not null,
  active boolean not null default true,
  primary key (ward_id, code)
);

-- One Zalo user. Not of a ward: the same person may live in one ward and help in another, and Zalo's ids are
-- per OA and per app, so the two ids may become known at different times (server-api §8.4).
create table person (
  id uuid primary key,
  oa_user_id text unique,
  app_user_id text unique,
  name text,
  ward_id text references ward,
  last_interaction_at timestamptz,
  follows boolean not null default false,
  created_at timestamptz not null
);
create index person_ward on person (ward_id);

-- Volunteers and officers: both take requests and answer in chat, so they share one table; routing never ranks officers.
create table member (
  ward_id text not null references ward,
  id uuid not null,
  invite_code invite_code not null unique,
  person_id uuid references person,
  status member_status not null,
  name text not null,
  role member_role not null,
  office office,
  -- No neighbourhood: the ward team.
  neighbourhood_code text,
  home_latitude double precision,
  home_longitude double precision,
  skills text[] not null default '{}',
  -- As routing compares them.
  skill_words text[] not null generated always as (lower_all(skills)) stored,
  languages text[] not null default '{}',
  -- Folded names of streets and household codes this member looks after (S-30).
  in_charge_of text[] not null default '{}',
  adult boolean not null,
  practised boolean not null default false,
  -- Minutes of the week from Monday 00:00 in Asia/Ho_Chi_Minh.
  duty int4multirange not null default '{}',
  readiness readiness not null default 'duty',
  readiness_until timestamptz,
  live_latitude double precision,
  live_longitude double precision,
  live_until timestamptz,
  accepted_open integer not null default 0 check (accepted_open >= 0),
  turns_in_quarter integer not null default 0,
  turns_quarter text not null default '',
  last_offered_at timestamptz,
  last_duty_question_at timestamptz,
  primary key (ward_id, id),
  foreign key (ward_id, neighbourhood_code) references neighbourhood (ward_id, code),
  check ((role = 'officer') = (office is not null)),
  check (status <> 'active' or person_id is not null)
)
-- Loads and last offers change all the time: room in each page keeps those changes off the indexes.
with (fillfactor = 75);
create index member_person on member (person_id);
create index member_live_place on member (live_until) where live_until is not null;
create index member_by_role on member (ward_id, role, neighbourhood_code);

create table conversation (
  person_id uuid primary key references person on delete cascade,
  -- Sealed: a half-told request may hold a phone number or a place.
  state bytea not null,
  updated_at timestamptz not null
);

create table session (
  token_sha256 bytea primary key,
  person_id uuid not null references person on delete cascade,
  -- Zalo's access token of the person, sealed: graph wants it beside the codes for phone and place (server-api §8.2).
  access_sealed bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_person on session (person_id);

-- Whoever takes a member out of a team, by chat, ward file or desk, ends that person's sessions: the promise holds for
-- statements not yet written.
create function end_sessions_of_removed_member() returns trigger language plpgsql as $$
begin
  delete from session where person_id = old.person_id;
  return null;
end $$;
create trigger member_removed after update of status on member for each row
  when (old.status = 'active' and new.status <> 'active')
  execute function end_sessions_of_removed_member();

-- Append-only ledger (L-14): a withdrawal is a new row.
create table consent_entry (
  ward_id text not null,
  id bigint generated always as identity,
  person_id uuid,
  purpose consent_purpose not null,
  action consent_action not null,
  text_version text not null,
  language text not null default 'vi',
  channel consent_channel not null,
  at timestamptz not null,
  primary key (ward_id, id)
);
create index consent_by_person on consent_entry (person_id, purpose, id);
