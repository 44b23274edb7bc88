-- What happened is written once a commit, as one row with an array for each column: a line for each mutation cost
-- more than what it told of. `activity` stays what it was to whoever reads it, a line for each mutation.
alter table activity rename to activity_line;
alter table activity_line rename constraint activity_pkey to activity_line_pkey;
drop index activity_about;

create table activity_commit (
  scope_id uuid not null,
  room_id uuid not null,
  version bigint not null,
  -- By our clock, in milliseconds: one instant for all of a commit, the same that the records carry.
  at bigint not null,
  -- Of each line, in their order.
  actor uuid[] not null,
  by_server boolean[] not null,
  mutation text[] not null,
  -- Null: of the room as a whole.
  about_kind text[] not null,
  about_id uuid[] not null,
  records integer[] not null,
  -- json, as in room_record: never unpacked in SQL.
  changes json[] not null,
  -- `kind.field` of all that is told, each once: who follows only some passes over the rest without unpacking it.
  -- Null: of before, not known.
  fields text[]
);

insert into activity_commit
select scope_id, room_id, version, min(at),
  array_agg(actor order by line), array_agg(by_server order by line), array_agg(mutation order by line),
  array_agg(about_kind order by line), array_agg(about_id order by line), array_agg(records order by line),
  array_agg(changes order by line), null
from activity_line group by scope_id, room_id, version;
drop table activity_line;

alter table activity_commit
  add primary key (scope_id, room_id, version),
  add foreign key (scope_id, room_id) references room (scope_id, id) on delete cascade;
call wall_by_scope('activity_commit');
create trigger activity_append_only before update on activity_commit
  for each row execute function refuse_change();

-- Where a record is told of. What is new waits in a short list, which is searched too: a commit pays for no tree.
create index activity_commit_about on activity_commit using gin (about_id) with (gin_pending_list_limit = 128);

create view activity with (security_invoker = true) as
select c.scope_id, c.room_id, c.version, l.line::smallint as line, c.at, l.actor, l.by_server, l.mutation,
  l.about_kind, l.about_id, l.records, l.changes, c.fields
from activity_commit c,
  unnest(c.actor, c.by_server, c.mutation, c.about_kind, c.about_id, c.records, c.changes)
    with ordinality as l (actor, by_server, mutation, about_kind, about_id, records, changes, line);
grant select on activity to sanad_tenant;

-- The newest commits that tell of one of these records, or only those by one of some mutations. Under the wall no
-- search in arrays may use an index, so it steps outside, and finds nothing of whom the transaction is not bound to.
create function commits_about(scope uuid, room uuid, about uuid[], mutations text[], before bigint, most integer)
returns setof bigint language sql stable security definer set search_path from current rows 200 as $$
  with found as materialized (
    select scope_id, room_id, version, mutation from activity_commit where about_id && $3
  )
  select version from found
  where scope_id = $1 and room_id = $2 and $1 in (current_workspace(), current_person())
    and version <= $5 and ($4 is null or mutation && $4)
  order by version desc limit $6
$$;
revoke all on function commits_about from public;
grant execute on function commits_about to sanad_tenant;
