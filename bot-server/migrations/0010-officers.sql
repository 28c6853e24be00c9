-- What officers did, for ever: nobody changes or removes a line.

create table officer_action (
  ward_id text not null references ward,
  id bigint generated always as identity,
  -- The membership, and the person it was then; no foreign keys, for a line outlives both.
  officer_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  action text not null,
  -- Such as 'broadcast:<id>'.
  subject text not null,
  -- Nothing about residents.
  detail jsonb not null default '{}',
  primary key (ward_id, id)
);
create index officer_action_by_time on officer_action (ward_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'officer_action is append-only';
end $$;
create trigger officer_action_stays before update or delete on officer_action for each row execute function refuse_change();
