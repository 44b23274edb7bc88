-- What is brought into a workspace in one piece.

-- A file that somebody wants to bring in: looked at, carried out, perhaps taken back. All times are ours, in
-- milliseconds.
create table import (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  actor uuid not null references person (id),
  -- As its sender called it, and what the file calls itself.
  file_name text not null check (length(file_name) <= 200),
  name text not null,
  source text not null check (source in ('trello', 'csv')),
  state text not null check (state in ('draft', 'running', 'done', 'failed', 'undoing', 'undone')),
  made_at bigint not null,
  -- Somebody works on it: whoever finds this long ago goes on in their place.
  beat_at bigint not null,
  -- Gone once it was carried out or given up.
  file bytea,
  choices json not null default '{}',
  -- Records of the work that is under way.
  done integer not null default 0,
  total integer not null default 0,
  added json,
  -- Tasks that stayed when it was taken back, because people had worked on them.
  stayed integer,
  -- Why it failed: the code of a refusal.
  refused text,
  -- The counter of messages when it was done: while it stands so, nobody has written to any task since.
  talk integer,
  -- Of a table: a hash of the names of its columns, by which somebody's choices for the next one like it are found.
  shape text,
  primary key (workspace_id, id)
);
-- Uncompressed: it is read in pieces.
alter table import alter column file set storage external;
-- One at a time in a workspace: two of the same file would each find the other's half.
create unique index import_under_way on import (workspace_id) where state in ('running', 'undoing');
create index import_by_beat on import (beat_at) where state in ('draft', 'running', 'undoing', 'failed');
call wall('import');

-- What an import brought, written before it is brought. The print says what it was like: what is like that still
-- goes when the import is taken back.
create table import_record (
  workspace_id uuid not null,
  import_id uuid not null,
  kind text not null check (kind in ('column', 'label', 'task', 'item', 'message')),
  id uuid not null,
  -- The task of an item or a message.
  task_id uuid,
  print text not null,
  primary key (workspace_id, import_id, kind, id),
  foreign key (workspace_id, import_id) references import (workspace_id, id) on delete cascade
);
call wall('import_record');
