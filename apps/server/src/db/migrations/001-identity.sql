-- People and how they sign in. The columns are Better Auth's, in our spelling (auth/identity.ts maps them).

create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  zone text not null default 'UTC',
  language text not null default 'en' check (language in ('en', 'ar')),
  theme text not null default 'device' check (theme in ('light', 'dark', 'device')),
  digits text not null default 'latn' check (digits in ('latn', 'arab')),
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table login (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references person (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index login_by_user on login (user_id);

create table credential (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references person (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index credential_by_user on credential (user_id);

create table verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_by_identifier on verification (identifier);

create table rate_limit (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- Wrong passwords per account (auth/throttle.ts).
create table throttle (
  key text primary key,
  count integer not null,
  since timestamptz not null
);

-- Mail that was not sent because no SMTP_URL is set; read at /dev/mail.
create table captured_mail (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  recipient text not null,
  subject text not null,
  language text not null,
  text text not null,
  html text not null
);
