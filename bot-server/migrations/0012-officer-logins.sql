-- Officers at a PC: a link from chat, used once, opens a session in a plain browser.

create table officer_login (
  token_sha256 bytea primary key,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- Used, or taken back by a newer link.
  ended_at timestamptz
);
create index officer_login_person on officer_login (person_id);

create domain session_kind as text check (value in ('miniApp', 'browser'));
alter table session
  add column kind session_kind not null default 'miniApp',
  -- A plain browser has no access token of Zalo.
  alter column access_sealed drop not null,
  add constraint session_access check (kind = 'browser' or access_sealed is not null);
