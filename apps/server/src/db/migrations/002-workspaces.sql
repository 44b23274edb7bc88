-- Workspaces, who is in them, and invitations. Every tenant table has the key (workspace_id, id).

-- The role that tenant transactions run as: row-level security binds it. Roles belong to the whole
-- cluster, so another database of it may have made it a moment ago.
do $$
begin
  create role sanad_tenant nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  execute format('grant sanad_tenant to %I', current_user);
exception when others then null;
end $$;
grant usage on schema public to sanad_tenant;

create function current_workspace() returns uuid language sql stable as
  $$ select nullif(current_setting('sanad.workspace', true), '')::uuid $$;

-- Puts a tenant table behind the second net. Call it for every table that has a workspace_id.
create procedure wall(tenant_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('create policy tenant on %s to sanad_tenant using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', tenant_table);
  execute format('grant select, insert, update, delete on %s to sanad_tenant', tenant_table);
end $$;

create table workspace (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  demo boolean not null default false,
  opened_by uuid not null references person (id),
  opened_at timestamptz not null default now(),
  -- What the live room must show and what it was last told; unequal is a debt that a sweep pays.
  facts_version integer not null default 1,
  mirrored_version integer not null default 0,
  seeded boolean not null default false,
  -- Sample data was filled in to the end; a half-filled one is thrown away.
  sample_ready boolean not null default false
);
alter table workspace enable row level security;
create policy tenant on workspace to sanad_tenant using (id = current_workspace()) with check (id = current_workspace());
grant select, update on workspace to sanad_tenant;
grant select on person to sanad_tenant;

-- One row for each person who ever was in it; coming back re-opens it under a higher epoch.
create table membership (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  user_id uuid not null references person (id),
  role text not null check (role in ('owner', 'approver', 'requester', 'assistant', 'guest')),
  hue text not null check (hue in ('saffron', 'sea', 'fig', 'olive', 'sky', 'ruby')),
  invites_first_owner boolean not null default false,
  epoch integer not null default 1,
  joined_at timestamptz not null default now(),
  ended_at timestamptz,
  facts_version integer not null default 1,
  mirrored_version integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, user_id)
);
create index membership_to_mirror on membership (workspace_id) where mirrored_version <> facts_version;
create index membership_by_user on membership (user_id) where ended_at is null;
call wall('membership');

create table invitation (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  -- Two links to one invitation: this one the inviter may hold, the other was only ever in the mail,
  -- so only the other proves that its holder reads that mailbox.
  token_hash bytea not null unique,
  mail_token_hash bytea unique,
  email text,
  name text not null,
  role text not null check (role in ('owner', 'approver', 'requester', 'assistant')),
  language text not null check (language in ('en', 'ar')),
  note text not null,
  invited_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  declined_at timestamptz,
  waiting_user_id uuid references person (id) on delete set null,
  accepted_by uuid references person (id) on delete set null,
  accepted_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, invited_by) references membership (workspace_id, id)
);
call wall('invitation');

-- A workspace that ever had an owner keeps one, whatever code runs. Checked at commit, under a lock
-- on the workspace, so that two owners who leave at the same moment cannot both succeed.
create function keep_an_owner() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform 1 from workspace where id = old.workspace_id for update;
  if not found then return null; end if;
  if not exists (
    select from membership where workspace_id = old.workspace_id and role = 'owner' and ended_at is null
  ) then
    raise exception 'last_owner' using errcode = 'check_violation', constraint = 'last_owner';
  end if;
  return null;
end $$;
create constraint trigger last_owner after update or delete on membership
  deferrable initially deferred for each row
  when (old.role = 'owner' and old.ended_at is null)
  execute function keep_an_owner();

-- Every access change is told to all processes in the transaction that makes it (auth/access-listener.ts).
create function tell_membership() returns trigger language plpgsql as $$
begin
  perform pg_notify('access', json_build_object('kind', 'membership', 'userId', new.user_id, 'workspaceId', new.workspace_id)::text);
  return null;
end $$;
create trigger tell_membership after insert or update of role, ended_at, epoch on membership
  for each row execute function tell_membership();

create function tell_membership_gone() returns trigger language plpgsql as $$
begin
  perform pg_notify('access', json_build_object('kind', 'membership', 'userId', old.user_id, 'workspaceId', old.workspace_id)::text);
  return null;
end $$;
create trigger tell_membership_gone after delete on membership
  for each row execute function tell_membership_gone();

create function tell_login() returns trigger language plpgsql as $$
begin
  perform pg_notify('access', json_build_object('kind', 'login', 'userId', old.user_id, 'loginId', old.id)::text);
  return null;
end $$;
create trigger tell_login after delete on login for each row execute function tell_login();
