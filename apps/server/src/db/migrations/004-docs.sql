-- Documents' bytes: a snapshot and the rows written since. The list of documents is in the room.

-- One row for each document that was ever written: its lock gives the log its order.
create table doc (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  seq bigint not null,
  primary key (workspace_id, id)
) with (fillfactor = 50);
call wall('doc');

-- All of a document's updates of one commit group, framed. Bytes as they came: nothing to compress in a keystroke.
create table doc_log (
  workspace_id uuid not null,
  document_id uuid not null,
  seq bigint not null,
  updates bytea not null,
  primary key (workspace_id, document_id, seq),
  foreign key (workspace_id, document_id) references doc (workspace_id, id) on delete cascade
);
alter table doc_log alter column updates set storage external;
call wall('doc_log');

-- What the rows up to `seq` amount to, ready to send. `marks` says where it can be cut.
create table doc_snapshot (
  workspace_id uuid not null,
  document_id uuid not null,
  seq bigint not null,
  state bytea not null,
  vector bytea not null,
  marks text not null,
  made_at timestamptz not null default now(),
  primary key (workspace_id, document_id),
  foreign key (workspace_id, document_id) references doc (workspace_id, id) on delete cascade
);
alter table doc_snapshot alter column state set storage external;
call wall('doc_snapshot');

-- Links for programs: one document, one right, a day at most. Only the hash is kept.
create table doc_token (
  workspace_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  user_id uuid not null references person (id) on delete cascade,
  token_hash bytea not null unique,
  may_write boolean not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at <= created_at + interval '24 hours'),
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references membership (workspace_id, user_id) on delete cascade
);
call wall('doc_token');

create function tell_doc_token() returns trigger language plpgsql as $$
begin
  perform pg_notify('access', json_build_object('kind', 'docToken', 'tokenId', old.id)::text);
  return null;
end $$;
create trigger tell_doc_token after update of revoked_at or delete on doc_token
  for each row execute function tell_doc_token();
