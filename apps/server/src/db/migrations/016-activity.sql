-- What happened in a room, a line for each mutation, written in its commit and never changed: the history
-- that people read, and what readers follow. Lines of one commit share its version, in order.
create table activity (
  workspace_id uuid not null,
  room_id uuid not null,
  version bigint not null,
  line smallint not null,
  -- By our clock, in milliseconds: the same instant that the records carry.
  at bigint not null,
  actor uuid not null,
  by_server boolean not null,
  mutation text not null,
  -- Null: of the room as a whole.
  about_kind text,
  about_id uuid,
  records integer not null,
  -- json, as in room_record: never unpacked in SQL.
  changes json not null,
  primary key (workspace_id, room_id, version, line),
  foreign key (workspace_id, room_id) references room (workspace_id, id) on delete cascade
);
call wall('activity');

-- A task's own history, newest first.
create index activity_about on activity (workspace_id, room_id, about_id, version, line)
  where about_id is not null;

-- Nobody alters what happened, not even by mistake: a workspace that goes takes it along.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'activity is append-only';
end $$;
create trigger activity_append_only before update on activity
  for each row execute function refuse_change();
