-- An engagement has a room of its own: its two sides alone see it, and nothing that reads a workspace does.

-- There is one of each assistant who is in a workspace, from the moment they come in. It outlives their stays.
alter table engagement add constraint engagement_by_id unique (id);
insert into engagement (workspace_id, assistant, opened_at)
select workspace_id, user_id, (extract(epoch from joined_at) * 1000)::bigint from membership
where role = 'assistant' and ended_at is null
on conflict (workspace_id, assistant) do nothing;

create function open_engagement() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into engagement (workspace_id, assistant, opened_at)
  values (new.workspace_id, new.user_id, (extract(epoch from clock_timestamp()) * 1000)::bigint)
  on conflict (workspace_id, assistant) do nothing;
  return null;
end $$;
create trigger open_engagement after insert or update of role, ended_at on membership
  for each row when (new.role = 'assistant' and new.ended_at is null)
  execute function open_engagement();

create function current_engagement() returns uuid language sql stable as
  $$ select nullif(current_setting('sanad.engagement', true), '')::uuid $$;

-- Whose a room is. An expression of a generated column cannot be changed before PostgreSQL 17: it is made anew, a row a room.
alter table room
  drop column workspace_id,
  add column workspace_id uuid generated always as (case when kind not in ('person', 'engagement') then scope_id end) stored
    references workspace (id) on delete cascade,
  add column engagement_id uuid generated always as (case when kind = 'engagement' then scope_id end) stored
    references engagement (id) on delete cascade,
  add constraint room_of_its_engagement check (kind <> 'engagement' or id = scope_id);
create index room_of_workspace on room (workspace_id) where workspace_id is not null;
create index room_of_engagement on room (engagement_id) where engagement_id is not null;

-- The third wall. Whoever looks for a workspace sees no engagement's rows, and the other way round.
create procedure wall_of_engagement(tenant_table regclass) language plpgsql as $$
begin
  execute format('create policy engagement_scope on %s to sanad_tenant using (scope_id = current_engagement()) with check (scope_id = current_engagement())', tenant_table);
end $$;
call wall_of_engagement('room');
call wall_of_engagement('room_record');
call wall_of_engagement('room_log');
call wall_of_engagement('room_client');
call wall_of_engagement('activity_commit');
call wall_of_engagement('activity_cursor');
call wall_of_engagement('activity_parked');
