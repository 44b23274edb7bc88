-- Live rooms: the version, the records as they stand, what every commit did, and what each client said last.
-- json, not jsonb: json refuses some texts that JSON allows (\u0000), and a room must never be
-- unable to write down what it has accepted. Cast where a query needs to look inside.

create table room (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('workspace', 'engagement', 'person')),
  version bigint not null default 0,
  primary key (workspace_id, id)
);
call wall('room');

create table room_record (
  workspace_id uuid not null,
  room_id uuid not null,
  collection text not null,
  id text not null,
  data json not null,
  -- Closed work stays out of snapshots.
  closed boolean not null default false,
  primary key (workspace_id, room_id, collection, id),
  foreign key (workspace_id, room_id) references room (workspace_id, id) on delete cascade
);
call wall('room_record');

create table room_log (
  workspace_id uuid not null,
  room_id uuid not null,
  version bigint not null,
  ops json not null,
  -- Last mutation id of each client that had a part in it.
  acks json not null,
  committed_at timestamptz not null default now(),
  primary key (workspace_id, room_id, version),
  foreign key (workspace_id, room_id) references room (workspace_id, id) on delete cascade
);
call wall('room_log');

-- The first principal that pushes under a client id owns it; null is the server itself.
create table room_client (
  workspace_id uuid not null,
  room_id uuid not null,
  client_id uuid not null,
  user_id uuid,
  last_mutation_id bigint not null,
  refusals json not null,
  -- Nobody is forgotten by it: a client id that is pruned too early would be carried out twice.
  seen_at timestamptz not null default now(),
  primary key (workspace_id, room_id, client_id),
  foreign key (workspace_id, room_id) references room (workspace_id, id) on delete cascade
);
call wall('room_client');

-- Rows that are written at every move of a task: room to update them in place.
alter table room set (fillfactor = 50);
alter table room_record set (fillfactor = 80);
alter table room_client set (fillfactor = 70);
