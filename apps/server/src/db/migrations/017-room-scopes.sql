-- A room belongs to a workspace or to a person: that is its scope. The id of either stands where the
-- workspace's stood, so what lies on disk, its keys and its indexes stay as they are; only names change.
create function current_person() returns uuid language sql stable as
  $$ select nullif(current_setting('sanad.person', true), '')::uuid $$;

alter table room rename column workspace_id to scope_id;
alter table room_record rename column workspace_id to scope_id;
alter table room_log rename column workspace_id to scope_id;
alter table room_client rename column workspace_id to scope_id;
alter table activity rename column workspace_id to scope_id;

-- Who of the two it is, and that it goes with them. One row a room: little to write anew.
alter table room
  drop constraint room_workspace_id_fkey,
  add column workspace_id uuid generated always as (case when kind <> 'person' then scope_id end) stored
    references workspace (id) on delete cascade,
  add column person_id uuid generated always as (case when kind = 'person' then scope_id end) stored
    references person (id) on delete cascade,
  -- One person has one room of their own, under their own id.
  add constraint room_of_its_person check (kind <> 'person' or id = scope_id);
create index room_of_person on room (person_id) where person_id is not null;
create index room_of_workspace on room (workspace_id) where workspace_id is not null;

-- A wall for each scope. Whoever looks for one sees nothing of the other, whatever the ids are.
create procedure wall_of_scopes(tenant_table regclass) language plpgsql as $$
begin
  execute format('drop policy tenant on %s', tenant_table);
  execute format('create policy workspace_scope on %s to sanad_tenant using (scope_id = current_workspace()) with check (scope_id = current_workspace())', tenant_table);
  execute format('create policy person_scope on %s to sanad_tenant using (scope_id = current_person()) with check (scope_id = current_person())', tenant_table);
end $$;
call wall_of_scopes('room');
call wall_of_scopes('room_record');
call wall_of_scopes('room_log');
call wall_of_scopes('room_client');
call wall_of_scopes('activity');
