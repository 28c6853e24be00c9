-- The ward's Zalo groups: those the OA made (GMF), and those it is not in, for which posts are made to paste (server-api §3).

create domain group_kind as text check (value in ('gmf', 'postPack'));

create table community_group (
  ward_id text not null references ward,
  id uuid not null unique,
  kind group_kind not null,
  -- Zalo's id; none for a group the OA is not in, and while Zalo has not answered yet.
  zalo_group_id text unique,
  -- As Zalo shows it, at most 30 characters; the plan's whole name stands in the description.
  name text not null,
  full_name text not null,
  -- None: of the whole ward.
  neighbourhood_codes text[] not null default '{}',
  link text,
  active boolean not null,
  -- For the officer: why it is not written to.
  inactive_reason text,
  -- Set while Zalo is asked to make it: a process that dies over it leaves this behind, and the asset tells what came of it.
  making_since timestamptz,
  asset_id text,
  asset_type text,
  -- Days as Zalo tells them: the end of the asset, and of the group (45 days later).
  asset_until date,
  dissolved_on date,
  member_limit integer,
  member_count integer,
  refreshed_at timestamptz,
  -- When it is read from Zalo again; brought forward when Zalo tells of a change.
  refresh_at timestamptz,
  -- Why the last reading failed, when it did.
  refresh_failure text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (ward_id, id),
  check (kind = 'gmf' or zalo_group_id is null),
  check (not active or kind = 'postPack' or zalo_group_id is not null),
  check (active = (inactive_reason is null))
);
create index community_group_to_refresh on community_group (refresh_at) where refresh_at is not null;

-- Who is in a group the OA made, by the OA's id and nothing else: compared with the teams, counted, never shown by name
-- unless they are of a team.
create table community_group_member (
  ward_id text not null,
  group_id uuid not null,
  oa_user_id text not null,
  is_admin boolean not null default false,
  -- Asked to join and not let in yet.
  waiting boolean not null default false,
  primary key (ward_id, group_id, oa_user_id),
  foreign key (ward_id, group_id) references community_group (ward_id, id) on delete cascade
);
create index community_group_member_person on community_group_member (oa_user_id);
