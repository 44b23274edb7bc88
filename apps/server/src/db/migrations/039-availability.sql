-- When people may be called: worked out of what they said in rooms of their own, and nothing of why.

-- Of whom anything is known. Whoever is not here may be called at any time.
create table free_hours (
  user_id uuid primary key references person (id) on delete cascade,
  -- Which saying it was worked out of, and until when it reaches, by our clock in milliseconds.
  said_at bigint not null,
  known_until bigint not null
);
create table free_stretch (
  user_id uuid not null references free_hours (user_id) on delete cascade,
  from_at bigint not null,
  to_at bigint not null check (to_at > from_at),
  primary key (user_id, from_at)
);
alter table free_hours enable row level security;
alter table free_stretch enable row level security;
-- Members of one workspace may know of each other when they are free. Nobody writes here but the server as itself.
create policy workspace_scope on free_hours for select to sanad_tenant using (
  exists (select from membership m where m.user_id = free_hours.user_id
    and m.workspace_id = current_workspace() and m.ended_at is null));
create policy workspace_scope on free_stretch for select to sanad_tenant using (
  exists (select from membership m where m.user_id = free_stretch.user_id
    and m.workspace_id = current_workspace() and m.ended_at is null));
grant select on free_hours, free_stretch to sanad_tenant;

-- The first moment, from one on, in which somebody may be called. Beyond what is known: its end, when it is asked again.
create function heard_at(person_id uuid, asked bigint) returns bigint language sql stable as $$
  select case when h.user_id is null then asked else coalesce(
      (select greatest(s.from_at, asked) from free_stretch s
        where s.user_id = person_id and s.to_at > asked order by s.from_at limit 1),
      greatest(h.known_until, asked)) end
  from (select person_id as id) p left join free_hours h on h.user_id = p.id
$$;

-- Who said anything of their hours, whoever they are: few, and asked for again and again.
create index room_record_availability on room_record (scope_id) where collection = 'availability';

-- An entry stands in the inbox at once; from when on it calls its person (number, push), by our clock.
alter table notice add column heard_at bigint not null default 0;
alter table notice add column urgent boolean not null default false;
create index notice_unheard on notice (user_id) where heard_at > 0 and read_at is null and done_at is null;
