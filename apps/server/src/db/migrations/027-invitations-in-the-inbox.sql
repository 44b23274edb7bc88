-- What somebody did with an invitation in their inbox. The entry itself is read off the invitation: who is
-- invited has no stay that a notice could go with.
create table invitation_mark (
  workspace_id uuid not null,
  invitation_id uuid not null,
  user_id uuid not null references person (id) on delete cascade,
  -- By our clock, in milliseconds.
  read_at bigint,
  done_at bigint,
  later_until bigint,
  primary key (workspace_id, invitation_id, user_id),
  foreign key (workspace_id, invitation_id) references invitation (workspace_id, id) on delete cascade
);
alter table invitation_mark enable row level security;
create policy workspace_scope on invitation_mark to sanad_tenant using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
create policy person_scope on invitation_mark to sanad_tenant using (user_id = current_person()) with check (user_id = current_person());
grant select, insert, update, delete on invitation_mark to sanad_tenant;

-- What an address is invited to and has not answered.
create index invitation_open on invitation (email)
  where email is not null and not held and accepted_at is null and revoked_at is null and declined_at is null;
