-- What the ward tells people: written once by an officer, sent once to each recipient (decision 012).

create domain broadcast_kind as text check (value in ('announcement', 'scamAlert'));
create domain broadcast_state as text check (value in
  ('draft', 'awaitingApproval', 'scheduled', 'sending', 'paused', 'done', 'stopped', 'withdrawn'));
create domain recipient_state as text check (value in
  ('planned', 'queued', 'sending', 'sent', 'delivered', 'seen', 'parked', 'doubtful', 'skipped'));
-- Why somebody is written to: they belong to a team, or they agreed to get news.
create domain recipient_basis as text check (value in ('member', 'news', 'group'));

create table broadcast (
  ward_id text not null references ward,
  id uuid not null unique,
  kind broadcast_kind not null,
  state broadcast_state not null,
  title text not null,
  text text not null,
  link text,
  picture bytea,
  picture_type text check (picture_type in ('image/jpeg', 'image/png')),
  valid_until timestamptz,
  audience jsonb not null,
  outputs text[] not null,
  author_id uuid not null,
  approver_id uuid,
  scheduled_at timestamptz,
  -- When it was let go; on the Mini App from then on.
  started_at timestamptz,
  -- When its recipients were written down, all of them by one statement.
  planned_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (ward_id, id),
  foreign key (ward_id, author_id) references member (ward_id, id),
  foreign key (ward_id, approver_id) references member (ward_id, id),
  check ((picture is null) = (picture_type is null)),
  check (state not in ('sending', 'paused', 'done', 'stopped') or started_at is not null),
  check (state <> 'scheduled' or scheduled_at is not null)
);
create index broadcast_list on broadcast (ward_id, created_at);
create index broadcast_under_way on broadcast (state, scheduled_at) where state in ('scheduled', 'sending');
create index broadcast_published on broadcast (ward_id, started_at) where started_at is not null;

create table broadcast_recipient (
  -- Written half a million at a time, in the order of the key: no foreign keys to check (decision 008).
  ward_id text not null,
  broadcast_id uuid not null,
  -- The person; for a group the digest of its id.
  recipient_id uuid not null,
  channel outbox_channel not null,
  group_id text,
  basis recipient_basis not null,
  state recipient_state not null,
  -- Why it was not sent, for the officer who reads it.
  reason text,
  -- Counts against the messages a month that the ward lets cost money.
  charged boolean not null default false,
  queued_at timestamptz,
  sent_at timestamptz,
  primary key (ward_id, broadcast_id, recipient_id),
  check ((channel = 'group') = (group_id is not null))
)
with (fillfactor = 80);
create index broadcast_recipient_planned on broadcast_recipient (ward_id, broadcast_id, channel, recipient_id)
  where state = 'planned';
create index broadcast_recipient_queued on broadcast_recipient (ward_id, broadcast_id) where state in ('queued', 'sending');
create index broadcast_recipient_charged on broadcast_recipient (ward_id, queued_at) where charged;

-- What a message is besides its text ({"picture": url} or {"template": id, "data": {…}}), and the local hours
-- ('21:00-07:00') in which it must not go, however late its turn comes.
alter table outbox add column attachment jsonb, add column quiet text;

-- The recipient's row tells what became of its message, whoever writes that down: the sender, the one who takes back what a
-- dead process was sending, a receipt of Zalo.
create function note_broadcast_recipient() returns trigger language plpgsql as $$
begin
  update broadcast_recipient set
    state = case new.state when 'waiting' then 'queued' when 'cancelled' then 'skipped' else new.state end,
    reason = new.reason,
    sent_at = new.sent_at,
    -- A message that did not go cost nothing.
    charged = charged and new.state not in ('parked', 'cancelled')
  where ward_id = new.ward_id and broadcast_id = split_part(new.about, ':', 2)::uuid
    and recipient_id = coalesce(new.person_id, md5(new.group_id)::uuid);
  return null;
end $$;
create trigger outbox_broadcast_moved after update of state on outbox for each row
  when (new.kind = 'broadcast' and new.about like 'broadcast:%' and old.state is distinct from new.state)
  execute function note_broadcast_recipient();

-- Who agrees now to get the ward's news in chat: the ledger's last word, kept so that half a million are counted quickly.
create table news_reader (
  ward_id text not null references ward,
  person_id uuid not null,
  -- Where they live, if they said so: for news of one neighbourhood.
  neighbourhood_code text,
  primary key (ward_id, person_id)
);

-- The ledger is the truth; its reading here follows whoever writes it. What waits for somebody who no longer agrees goes nowhere.
create function note_news_reader() returns trigger language plpgsql as $$
begin
  if new.action = 'given' then
    insert into news_reader (ward_id, person_id) values (new.ward_id, new.person_id) on conflict do nothing;
  else
    delete from news_reader where ward_id = new.ward_id and person_id = new.person_id;
    update outbox o set state = 'cancelled', reason = 'Người này không còn đồng ý nhận tin.'
    from broadcast_recipient r
    where o.person_id = new.person_id and o.ward_id = new.ward_id and o.kind = 'broadcast' and o.state = 'waiting'
      and r.ward_id = o.ward_id and r.broadcast_id = split_part(o.about, ':', 2)::uuid
      and r.recipient_id = o.person_id and r.basis = 'news';
  end if;
  return null;
end $$;
create trigger consent_news after insert on consent_entry for each row
  when (new.purpose = 'news' and new.person_id is not null)
  execute function note_news_reader();

insert into news_reader (ward_id, person_id)
select ward_id, person_id from (
  select distinct on (ward_id, person_id) ward_id, person_id, action from consent_entry
  where purpose = 'news' and person_id is not null order by ward_id, person_id, id desc) latest
where action = 'given' and exists (select from ward where ward.id = latest.ward_id);
