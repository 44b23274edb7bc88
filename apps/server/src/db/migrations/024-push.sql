-- Web push: which devices are told, and what each of them still has to be told.

-- The pair by which push services know this installation. It stands beside the devices because neither is
-- of use without the other, and so that all processes have the same.
create table push_keys (
  only_one boolean primary key default true check (only_one),
  -- Both as base64url: the uncompressed point and the scalar of P-256.
  public_key text not null,
  private_key text not null
);

create table push_device (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references person (id) on delete cascade,
  -- A device is told as long as the sign-in lasts that asked for it.
  login_id uuid not null unique references login (id) on delete cascade,
  endpoint text not null unique,
  -- Of that address, so that a service that is away keeps nobody else waiting.
  host text not null generated always as (split_part(endpoint, '/', 3)) stored,
  p256dh text not null,
  auth text not null,
  -- By our clock, in milliseconds, as all that follows.
  made_at bigint not null,
  used_at bigint,
  -- Nothing goes there before: somebody is at it, it rests, or its service did not take the last one.
  due_at bigint not null default 0,
  tries smallint not null default 0,
  failing_since bigint
);
create index push_device_by_user on push_device (user_id);
alter table push_device enable row level security;
-- Whoever writes notices may know which members have a device, and nothing of it.
create policy workspace_scope on push_device for select to sanad_tenant using (
  exists (select from membership m where m.user_id = push_device.user_id
    and m.workspace_id = current_workspace() and m.ended_at is null));
grant select (user_id) on push_device to sanad_tenant;

-- When an entry is to be told to its person's devices: written with the entry itself, taken away with the
-- rows below. Null: told, or there is nobody to be told.
alter table notice add column push_at bigint;
create index notice_push on notice (push_at) where push_at is not null;

create table push_due (
  device_id uuid not null references push_device (id) on delete cascade,
  workspace_id uuid not null references workspace (id) on delete cascade,
  notice_id uuid not null,
  at bigint not null,
  primary key (device_id, notice_id),
  foreign key (workspace_id, notice_id) references notice (workspace_id, id) on delete cascade
);
create index push_due_by_notice on push_due (workspace_id, notice_id);
call wall('push_due');
