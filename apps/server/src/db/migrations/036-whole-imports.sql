-- A whole workspace that is brought in is too large for a row: its bytes lie with those of files, and come in pieces.
alter table import add column key text unique check (key ~ '^[0-9a-f]{32}$');
alter table import add column bytes bigint;
-- By what its sender's device knows the file again, to go on with what is half here.
alter table import add column mark text check (length(mark) <= 100);
-- All of it is here; it was looked at to its end.
alter table import add column whole boolean not null default false;
-- The columns that were there before it: they go when it is done.
alter table import add column before json;
alter table import drop constraint import_source_check;
alter table import add constraint import_source_check check (source in ('trello', 'csv', 'sanad'));
