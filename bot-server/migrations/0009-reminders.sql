-- What the ward's plan asks for again and again, told once to whom it concerns (decision 013).

create domain reminder_state as text check (value in
  ('queued', 'sending', 'sent', 'delivered', 'seen', 'parked', 'doubtful', 'skipped', 'missed'));
create domain reminder_place as text check (value in ('group', 'leader', 'office', 'nobody'));
create domain activity_kind as text check (value in ('duty', 'class'));

-- Up to when a ward's calendar was gone through; whoever goes on holds the row.
create table reminder_clock (
  ward_id text primary key references ward,
  planned_until timestamptz not null
);

create table reminder_sent (
  ward_id text not null,
  id uuid not null unique,
  kind text not null,
  -- What is to be done ('2026-Q4'), and which reminder of it this is ('17').
  matter text not null,
  round text not null,
  -- 'team:TDP-01', 'officer:<id>'; 'ward' for one that nobody got.
  subject text not null,
  place reminder_place not null,
  state reminder_state not null,
  -- Why it did not go, for the officer who reads it.
  reason text,
  -- As in a group: to paste by hand; without the names of members.
  text text not null,
  due_at timestamptz not null,
  planned_at timestamptz not null,
  sent_at timestamptz,
  -- The promise: however many servers run, one reminder of a round to each.
  primary key (ward_id, kind, matter, round, subject)
);
create index reminder_sent_list on reminder_sent (ward_id, planned_at);

-- The row tells what became of its message, as a broadcast's recipient does.
create function note_reminder() returns trigger language plpgsql as $$
begin
  update reminder_sent set
    state = case new.state when 'waiting' then 'queued' when 'cancelled' then 'skipped' else new.state end,
    reason = new.reason,
    sent_at = new.sent_at
  where ward_id = new.ward_id and id = split_part(new.about, ':', 2)::uuid;
  return null;
end $$;
create trigger outbox_reminder_moved after update of state on outbox for each row
  when (new.kind = 'reminder' and new.about like 'reminder:%' and old.state is distinct from new.state)
  execute function note_reminder();

-- Switched off, or begun with words of the ward's own.
create table reminder_setting (
  ward_id text not null references ward,
  kind text not null,
  is_on boolean not null,
  wording text,
  primary key (ward_id, kind)
);

-- An officer says that something is done which no figure tells; '' is the whole ward.
create table reminder_done (
  ward_id text not null references ward,
  kind text not null,
  matter text not null,
  subject text not null default '',
  officer_id uuid not null,
  at timestamptz not null,
  primary key (ward_id, kind, matter, subject)
);

-- What a member did on a day: hours on duty, households met, a class and how many came. Written again, it is corrected.
create table member_activity (
  ward_id text not null,
  member_id uuid not null,
  kind activity_kind not null,
  day date not null,
  hours numeric(3, 1) not null default 0 check (hours between 0 and 24),
  people integer not null default 0 check (people >= 0),
  households integer not null default 0 check (households >= 0),
  noted_at timestamptz not null,
  primary key (ward_id, member_id, kind, day),
  foreign key (ward_id, member_id) references member (ward_id, id)
);

create table member_training (
  ward_id text not null,
  member_id uuid not null,
  done_on date not null,
  officer_id uuid not null,
  noted_at timestamptz not null,
  primary key (ward_id, member_id, done_on),
  foreign key (ward_id, member_id) references member (ward_id, id)
);
