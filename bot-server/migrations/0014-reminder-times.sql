-- When a ward wants a kind of reminder, where that is not the usual time (decision 013). What `day` counts is up to the kind: a day of
-- the week (0 = Monday), a day of the month, or days before the plan's own.
alter table reminder_setting
  add column at_time text check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column day smallint check (day between 0 and 31);
