-- How questions to the assistant came out, counted by day and guide. No row names or points to who asked, and no words of a
-- question are kept (L-05, L-08).

create table assistant_answer (
  ward_id text not null references ward,
  day date not null,
  outcome text not null check (outcome in ('answered', 'chosen', 'unsure', 'none')),
  -- '' when no guide was shown.
  slug text not null,
  count integer not null check (count > 0),
  primary key (ward_id, day, outcome, slug)
);
