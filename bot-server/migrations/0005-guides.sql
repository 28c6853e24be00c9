-- What is counted about guides: reading, and reports that a screen looks different. No row names or points to a reader (L-08);
-- that one phone counts once a day is kept apart, as a digest that lives two days (rate_count).

create table guide_read (
  ward_id text not null references ward,
  slug text not null,
  day date not null,
  -- '' when the reader did not say where they live.
  neighbourhood_code text not null,
  count integer not null check (count > 0),
  primary key (ward_id, slug, day, neighbourhood_code)
);

create table guide_screen_report (
  ward_id text not null references ward,
  slug text not null,
  step integer not null check (step > 0),
  -- The guide's own last-checked date when it was reported: a guide checked anew starts without reports.
  last_checked date not null,
  count integer not null check (count > 0),
  -- How many of them an officer of the ward has looked into.
  looked_into integer not null default 0,
  primary key (ward_id, slug, last_checked, step),
  check (looked_into <= count)
);

-- The last time an officer of the ward looked into the reports on a guide.
create table guide_look (
  ward_id text not null references ward,
  slug text not null,
  day date not null,
  member_id uuid not null,
  primary key (ward_id, slug),
  foreign key (ward_id, member_id) references member (ward_id, id)
);
