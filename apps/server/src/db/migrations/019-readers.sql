-- What follows the activity of rooms (notices, search, digests) keeps here how far it has read.

-- Rooms of before this table was written to have versions and no lines of them: readers begin after these.
alter table room add column told_from bigint not null default 0;
update room set told_from = version;

-- The wall of a new table whose rows belong to a workspace or to a person.
create procedure wall_by_scope(tenant_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('create policy workspace_scope on %s to sanad_tenant using (scope_id = current_workspace()) with check (scope_id = current_workspace())', tenant_table);
  execute format('create policy person_scope on %s to sanad_tenant using (scope_id = current_person()) with check (scope_id = current_person())', tenant_table);
  execute format('grant select, insert, update, delete on %s to sanad_tenant', tenant_table);
end $$;

create table activity_cursor (
  reader text not null,
  scope_id uuid not null,
  room_id uuid not null,
  -- All lines up to this version are read, and so many lines of the one after it that has any.
  version bigint not null,
  line smallint not null default 0,
  -- What was there before the first line has been taken in.
  begun boolean not null default false,
  -- Of the next line: how often it failed, and when it is tried again, by our clock in milliseconds.
  tries smallint not null default 0,
  due_at bigint,
  primary key (reader, scope_id, room_id),
  foreign key (scope_id, room_id) references room (scope_id, id) on delete cascade
);
call wall_by_scope('activity_cursor');

-- Lines that a reader could not take in, set aside so that the others go on; line 0 is its beginning.
create table activity_parked (
  reader text not null,
  scope_id uuid not null,
  room_id uuid not null,
  version bigint not null,
  line smallint not null,
  tries smallint not null,
  error text not null,
  parked_at bigint not null,
  primary key (reader, scope_id, room_id, version, line),
  foreign key (scope_id, room_id) references room (scope_id, id) on delete cascade
);
call wall_by_scope('activity_parked');
