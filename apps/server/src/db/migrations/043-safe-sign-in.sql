-- Shared computers, two-step sign-in and passkeys. The columns are Better Auth's, in our spelling (auth/better-auth.ts maps them).

alter table login
  add column shared boolean not null default false,
  -- When its person last gave the password once more.
  add column confirmed_at timestamptz;
alter table person add column two_factor_enabled boolean not null default false;

-- However an end is moved, on a shared computer it is never moved by more than fifteen minutes at once.
create function hold_shared_login() returns trigger language plpgsql as $$
begin
  if new.expires_at > old.expires_at + interval '15 minutes' then
    new.expires_at := old.expires_at;
  end if;
  new.shared := true;
  return new;
end $$;
create trigger hold_shared_login before update on login
  for each row when (old.shared) execute function hold_shared_login();

create table two_factor (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null unique references person (id) on delete cascade,
  -- Both encrypted by the server's secret.
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

create table passkey (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references person (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  -- 32 bits without a sign.
  counter double precision not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now()
);
create index passkey_by_user on passkey (user_id);

-- What was changed about how somebody signs in, by whom. Written once; it goes with the person.
create table security_event (
  id bigint generated always as identity primary key,
  user_id uuid not null references person (id) on delete cascade,
  at timestamptz not null default now(),
  kind text not null,
  -- `person`, or `operator`: whoever runs this installation.
  done_by text not null default 'person' check (done_by in ('person', 'operator')),
  -- The operator's reason.
  reason text
);
create index security_event_by_user on security_event (user_id, id desc);

create function keep_security_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from person where id = old.user_id) then
    return old;
  end if;
  raise exception 'security_event_kept' using errcode = 'restrict_violation', constraint = 'security_event_kept';
end $$;
create trigger keep_security_event before update or delete on security_event
  for each row execute function keep_security_event();
