-- What people say of themselves to those they work with: a person's own, the same in every workspace. Times are ours,
-- in milliseconds.
create table person_page (
  user_id uuid primary key references person (id) on delete cascade,
  other_name text not null default '' check (length(other_name) <= 80),
  business_name text not null default '' check (length(business_name) <= 80),
  services text[] not null default '{}',
  languages text[] not null default '{}',
  introduction text not null default '',
  -- How they like to be written to, what is sent, when, and what never.
  way_written text not null default '',
  way_sent text not null default '',
  way_when text not null default '',
  way_never text not null default '',
  changed_at bigint not null
);
alter table person_page enable row level security;
-- Members of one workspace read of each other. Nobody writes here but the server as itself.
create policy workspace_scope on person_page for select to sanad_tenant using (
  exists (select from membership m where m.user_id = person_page.user_id
    and m.workspace_id = current_workspace() and m.ended_at is null));
grant select on person_page to sanad_tenant;

-- What somebody asks for a service, in the smallest unit of its currency. Theirs alone until they show it to a client.
create table person_rate (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references person (id) on delete cascade,
  position integer not null,
  service text not null check (length(service) between 1 and 120),
  amount bigint not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  per text not null check (per in ('hour', 'month', 'piece')),
  unique (id, user_id)
);
create index person_rate_of on person_rate (user_id, position);

-- To which client, in which stay: who comes back shows it again or not.
create table rate_shown (
  workspace_id uuid not null references workspace (id) on delete cascade,
  rate_id uuid not null,
  user_id uuid not null,
  stay integer not null,
  primary key (workspace_id, rate_id),
  foreign key (rate_id, user_id) references person_rate (id, user_id) on delete cascade
);
call wall('rate_shown');
create index rate_shown_of on rate_shown (rate_id);
revoke insert, update, delete on rate_shown from sanad_tenant;

alter table person_rate enable row level security;
-- Behind a workspace's wall nobody finds a rate that was not put there for it, whatever code asks.
create policy workspace_scope on person_rate for select to sanad_tenant using (
  exists (select from rate_shown s join membership m
      on m.workspace_id = s.workspace_id and m.user_id = s.user_id
    where s.rate_id = person_rate.id and s.workspace_id = current_workspace()
      and m.role = 'assistant' and m.ended_at is null and m.stay = s.stay));
grant select on person_rate to sanad_tenant;
