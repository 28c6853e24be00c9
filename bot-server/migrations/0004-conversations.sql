-- When the two sides of a request last wrote to each other: plain text goes to the one talked to last.
create table request_talk (
  ward_id text not null,
  request_id uuid not null,
  at timestamptz not null,
  primary key (ward_id, request_id),
  foreign key (ward_id, request_id) references help_request (ward_id, id)
);
