-- A workspace taken out whole: made by whichever process has the time, kept for some days, gone at once where somebody
-- says so. The bytes lie with those of files. All times are ours, in milliseconds.
create table export (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  actor uuid not null references person (id),
  -- doomed: nobody can reach it any more, its bytes go.
  state text not null check (state in ('running', 'ready', 'failed', 'doomed')),
  -- Where the bytes lie: by chance. Another one at every try, so that what a dead process still writes is nobody's.
  key text not null unique check (key ~ '^[0-9a-f]{32}$'),
  made_at bigint not null,
  -- Somebody works on it: whoever finds this long ago goes on in their place.
  beat_at bigint not null,
  -- Of the work that is under way.
  done integer not null default 0,
  total integer not null default 0,
  -- Once it is ready: how large, what is in it, and until when.
  bytes bigint,
  counts json,
  until bigint,
  -- Versions of confidential files in it, for whose taking each of them has its line.
  confidential json not null default '[]',
  -- Why it failed: the code of a refusal.
  refused text,
  -- The last who took it along.
  taken_by uuid,
  taken_at bigint,
  primary key (workspace_id, id)
);
-- One in a workspace.
create unique index export_of_workspace on export (workspace_id) where state <> 'doomed';
create index export_to_look_at on export (state, beat_at);
call wall('export');
