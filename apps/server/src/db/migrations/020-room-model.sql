-- What the newest program that served these rooms keeps in them: fields by kind. An older one refuses to
-- start, and a running one writes no more.
create table room_model (
  kind text primary key check (kind in ('workspace', 'engagement', 'person')),
  outline json not null
);
