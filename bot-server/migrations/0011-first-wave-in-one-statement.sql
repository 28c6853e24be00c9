-- A request and its first wave are written by one statement (decision 008).

-- An offer's text is composed when it is sent, from the request and the offer's stored reasons: null until then.
alter table outbox alter column body drop not null;

-- When somebody was last offered anything is read from the offers, for the few it matters to: asking writes no member's row, and
-- the rows, which change seldom now, lie closer together.
alter table member drop column last_offered_at;
alter table member set (fillfactor = 95);

-- Its rows are found by (resident_id, client_request_id) as well.
drop index help_request_by_resident;
