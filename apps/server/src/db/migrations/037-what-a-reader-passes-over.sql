-- A reader that has nothing to do with some mutations passes over commits of them alone, without unpacking them.
create or replace view activity with (security_invoker = true) as
select c.scope_id, c.room_id, c.version, l.line::smallint as line, c.at, l.actor, l.by_server, l.mutation,
  l.about_kind, l.about_id, l.records, l.changes, c.fields, c.mutation as mutations,
  c.records as of_records
from activity_commit c,
  unnest(c.actor, c.by_server, c.mutation, c.about_kind, c.about_id, c.records, c.changes)
    with ordinality as l (actor, by_server, mutation, about_kind, about_id, records, changes, line);
