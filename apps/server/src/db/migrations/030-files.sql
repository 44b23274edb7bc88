-- Files: the ledger of bytes. What a file is called and where it hangs is a record of the workspace's room; here
-- is who brings which bytes, how far they are, and under which key they lie on the disk or in the bucket.
create table file_request (
  workspace_id uuid not null references workspace (id) on delete cascade,
  -- Also its record's in the room, which says what is asked for, until when, and whether it still is.
  id uuid not null,
  -- Whoever has the token may send; it was shown once, to whoever asked.
  token_hash bytea not null unique,
  -- It ends with their place: in whose name it comes, and in which stay they asked.
  asked_by uuid not null references person (id),
  stay integer not null,
  until bigint not null,
  primary key (workspace_id, id)
);
call wall('file_request');

create table file_version (
  workspace_id uuid not null references workspace (id) on delete cascade,
  -- Named by the page before its first try, so that a repeat brings no second one; the version's id in the room.
  id uuid not null,
  -- Where the bytes lie: by chance, and nothing that came from outside.
  key text not null unique check (key ~ '^[0-9a-f]{32}$'),
  file_id uuid not null,
  -- coming: begun. kept: whole, and owed to the room. doomed: nobody can reach it any more, its bytes go.
  state text not null default 'coming' check (state in ('coming', 'kept', 'doomed')),
  -- What the page said of it when it began.
  name text not null,
  task_id uuid,
  document_id uuid,
  confidential boolean not null,
  bytes bigint not null check (bytes >= 0),
  -- What the bytes say; null until they are whole.
  type text,
  -- The request by which somebody without an account brings it, in the name of whoever asked.
  request_id uuid,
  -- Who brings it, in which stay and sign-in: of another stay nothing goes on.
  user_id uuid not null references person (id),
  stay integer not null,
  login_id text,
  -- By our clock, in milliseconds: when it was begun, when it last came on, when it was whole.
  begun_at bigint not null,
  touched_at bigint not null,
  kept_at bigint,
  -- What is shown of it, made when somebody looked first: small and large, or neither where nothing can be.
  preview text not null default 'unknown' check (preview in ('unknown', 'made', 'none')),
  small_key text unique check (small_key ~ '^[0-9a-f]{32}$'),
  large_key text unique check (large_key ~ '^[0-9a-f]{32}$'),
  primary key (workspace_id, id),
  check ((state = 'coming') = (kept_at is null)),
  check ((preview = 'made') = (small_key is not null and large_key is not null))
);
create index file_version_coming on file_version (touched_at) where state = 'coming';
create index file_version_kept on file_version (kept_at) where state = 'kept';
create index file_version_doomed on file_version (workspace_id) where state = 'doomed';
call wall('file_version');
