-- A broadcast to very many is written down a few thousand people at a time, and they have their turns in the order of their
-- ids: marks in the broadcast's row stand where half a million entries of an index stood (decision 016).

alter table broadcast
  -- Everybody of the audience up to this id is written down.
  add column planned_through uuid not null default '00000000-0000-0000-0000-000000000000',
  -- How many people the next portion holds, and the real time before which it is not written.
  add column planning_portion integer not null default 1000,
  add column planning_rests_until timestamptz,
  -- Nobody before this id has their turn still to come; groups have no such mark, for they are few.
  add column turns_from uuid not null default '00000000-0000-0000-0000-000000000000';

-- Ended before everybody had their turn: the rest is noted as left out, a portion at a time.
create index broadcast_unswept on broadcast (ward_id, id)
  where state in ('stopped', 'withdrawn') and turns_from < 'ffffffff-ffff-ffff-ffff-ffffffffffff';

drop index broadcast_recipient_planned;
create index broadcast_recipient_groups on broadcast_recipient (ward_id, broadcast_id, recipient_id)
  where channel = 'group';

-- The rate is kept by two buckets: `tokens` for any minute, and this one, nearly empty, so that what a moment of waiting
-- saved up is not sent all at once (decision 017).
alter table channel_rate add column even_tokens double precision not null default 1;
