-- What the two sides of an engagement say of it, each for itself first, and the trial that it may begin with.
-- All times are ours, in milliseconds; days are the assistant's.

create table trial (
  workspace_id uuid not null,
  engagement_id uuid not null,
  number integer not null check (number > 0),
  started_side text not null check (started_side in ('client', 'assistant')),
  started_by uuid not null references person (id),
  started_name text not null,
  started_at bigint not null,
  -- What it may come to: minutes of work, or money in the currency's smallest unit.
  cap_minutes integer check (cap_minutes > 0),
  cap_amount bigint check (cap_amount > 0),
  cap_currency text,
  -- Its last day.
  ends_on date not null,
  ended_at bigint,
  -- Whoever ended it; null: its last day was over.
  ended_side text check (ended_side in ('client', 'assistant')),
  ended_name text,
  primary key (workspace_id, engagement_id, number),
  foreign key (workspace_id, engagement_id) references engagement (workspace_id, id) on delete cascade,
  check (num_nonnulls(cap_minutes, cap_amount) = 1),
  check ((cap_amount is null) = (cap_currency is null)),
  check ((ended_side is null) = (ended_name is null)),
  check (ended_side is null or ended_at is not null)
);
call wall('trial');
-- One runs at a time.
create unique index trial_running on trial (workspace_id, engagement_id) where ended_at is null;
create index trial_due on trial (ends_on) where ended_at is null;

-- The tasks of a trial: three places, and no fourth whatever code runs.
create table trial_task (
  workspace_id uuid not null,
  engagement_id uuid not null,
  trial integer not null,
  place smallint not null check (place between 1 and 3),
  task_id uuid not null,
  -- As it was called then: a task may be gone later.
  title text not null,
  primary key (workspace_id, engagement_id, trial, place),
  unique (workspace_id, engagement_id, trial, task_id),
  foreign key (workspace_id, engagement_id, trial) references trial on delete cascade
);
call wall('trial_task');

create table review (
  workspace_id uuid not null,
  engagement_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('trial', 'day7', 'day30', 'day60', 'day90')),
  -- Of which trial.
  trial integer,
  opened_at bigint not null,
  -- Made of both parts when the second comes in; with it both can be read.
  sealed_at bigint,
  sealed text,
  seal text check (seal = encode(sha256(convert_to(sealed, 'UTF8')), 'hex')),
  primary key (workspace_id, engagement_id, number),
  foreign key (workspace_id, engagement_id) references engagement (workspace_id, id) on delete cascade,
  foreign key (workspace_id, engagement_id, trial) references trial on delete cascade,
  check ((kind = 'trial') = (trial is not null)),
  check (num_nulls(sealed_at, sealed, seal) in (0, 3))
);
call wall('review');
create unique index review_of_day on review (workspace_id, engagement_id, kind) where kind <> 'trial';
create unique index review_of_trial on review (workspace_id, engagement_id, trial) where kind = 'trial';

-- What one side handed in, as it was.
create table review_part (
  workspace_id uuid not null,
  engagement_id uuid not null,
  review integer not null,
  side text not null check (side in ('client', 'assistant')),
  content text not null,
  hash text not null check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  by_id uuid not null references person (id),
  at bigint not null,
  primary key (workspace_id, engagement_id, review, side),
  foreign key (workspace_id, engagement_id, review) references review on delete cascade
);
call wall('review_part');

-- What somebody has answered so far: their own, and nobody else's of their side either.
create table review_draft (
  workspace_id uuid not null,
  engagement_id uuid not null,
  review integer not null,
  user_id uuid not null references person (id) on delete cascade,
  answers jsonb not null,
  saved_at bigint not null,
  primary key (workspace_id, engagement_id, review, user_id),
  foreign key (workspace_id, engagement_id, review) references review on delete cascade
);
call wall('review_draft');

-- What may come of it: proposed by one side, agreed to by the other.
create table review_outcome (
  workspace_id uuid not null,
  engagement_id uuid not null,
  review integer not null,
  number integer not null check (number > 0),
  outcome text not null check (outcome in ('continue', 'adjust', 'end')),
  side text not null check (side in ('client', 'assistant')),
  by_id uuid not null references person (id),
  name text not null,
  at bigint not null,
  agreed_side text check (agreed_side in ('client', 'assistant')),
  agreed_by uuid references person (id),
  agreed_name text,
  agreed_at bigint,
  primary key (workspace_id, engagement_id, review, number),
  foreign key (workspace_id, engagement_id, review) references review on delete cascade,
  check (num_nulls(agreed_side, agreed_by, agreed_name, agreed_at) in (0, 4)),
  check (agreed_side is null or agreed_side <> side)
);
call wall('review_outcome');
create unique index review_outcome_agreed on review_outcome (workspace_id, engagement_id, review) where agreed_at is not null;

-- For whom a transaction looks: the side whose sealed answers it may see, and the person whose draft.
create function current_review_side() returns text language sql stable as
  $$ select nullif(current_setting('sanad.review_side', true), '') $$;
create function current_review_person() returns uuid language sql stable as
  $$ select nullif(current_setting('sanad.review_person', true), '')::uuid $$;

-- Until both are in, nobody but its own side finds a part, whatever is asked for.
create function review_is_open(workspace uuid, engagement uuid, number integer) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from review r where r.workspace_id = workspace and r.engagement_id = engagement
    and r.number = review_is_open.number and r.seal is not null)
$$;
create policy sealed_part on review_part as restrictive for select to sanad_tenant
  using (side = current_review_side() or review_is_open(workspace_id, engagement_id, review));
create policy own_draft on review_draft as restrictive to sanad_tenant
  using (user_id = current_review_person()) with check (user_id = current_review_person());

-- Which sides have handed in: that, and nothing of it.
create function review_sides_in(workspace uuid, engagement uuid) returns table (review integer, side text)
  language sql stable security definer set search_path = public as $$
  select p.review, p.side from review_part p
  where p.workspace_id = workspace and p.engagement_id = engagement and p.workspace_id = current_workspace()
$$;

-- What the seal is made of: both hashes, once there are two; before that, nothing.
create function review_hashes(workspace uuid, engagement uuid, number integer)
  returns table (client text, assistant text) language sql stable security definer set search_path = public as $$
  select c.hash, a.hash from review_part c join review_part a using (workspace_id, engagement_id, review)
  where c.side = 'client' and a.side = 'assistant'
    and workspace_id = workspace and engagement_id = engagement and review = review_hashes.number
    and workspace_id = current_workspace()
$$;

create function review_kept() returns void language plpgsql as $$
begin
  raise exception 'review_kept' using errcode = 'restrict_violation', constraint = 'review_kept';
end $$;
create function review_content() returns void language plpgsql as $$
begin
  raise exception 'review_content' using errcode = 'check_violation', constraint = 'review_content';
end $$;

-- Of all of these: it goes with its workspace and not before.
create function keep_reviews() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'TRUNCATE' or exists (select from workspace where id = old.workspace_id) then perform review_kept(); end if;
  return old;
end $$;
create trigger keep_row before delete on trial for each row execute function keep_reviews();
create trigger keep_row before delete on review for each row execute function keep_reviews();
create trigger keep_row before delete on review_part for each row execute function keep_reviews();
create trigger keep_row before delete on review_outcome for each row execute function keep_reviews();
create trigger keep_all before truncate on trial for each statement execute function keep_reviews();
create trigger keep_all before truncate on review for each statement execute function keep_reviews();
create trigger keep_all before truncate on review_part for each statement execute function keep_reviews();
create trigger keep_all before truncate on review_outcome for each statement execute function keep_reviews();

-- A part is written once, while its review is not sealed, and says of itself what its content says.
create function check_review_part() returns trigger language plpgsql security definer set search_path = public as $$
declare
  said json;
  about review;
begin
  if tg_op = 'UPDATE' then perform review_kept(); end if;
  said := new.content::json;
  select * into about from review r
    where r.workspace_id = new.workspace_id and r.engagement_id = new.engagement_id and r.number = new.review;
  if about.seal is not null
    or said ->> 'workspace' is distinct from new.workspace_id::text
    or (said ->> 'number')::integer is distinct from new.review
    or said ->> 'kind' is distinct from about.kind
    or said -> 'by' ->> 'side' is distinct from new.side
    or said -> 'by' ->> 'id' is distinct from new.by_id::text
    or (said -> 'by' ->> 'at')::bigint is distinct from new.at
  then
    perform review_content();
  end if;
  return new;
end $$;
create trigger check_review_part before insert or update on review_part
  for each row execute function check_review_part();

-- Where both parts are in there is a seal: they open together, in the transaction of the second.
create function open_review() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if (select count(*) from review_part p where p.workspace_id = new.workspace_id
      and p.engagement_id = new.engagement_id and p.review = new.review) = 2
    and not review_is_open(new.workspace_id, new.engagement_id, new.review)
  then
    perform review_content();
  end if;
  return null;
end $$;
create constraint trigger open_review after insert on review_part
  deferrable initially deferred for each row execute function open_review();

-- A review is sealed once, by what both parts are; nothing else of it changes.
create function check_review() returns trigger language plpgsql security definer set search_path = public as $$
declare
  said json;
  parts record;
begin
  if tg_op = 'INSERT' then
    if new.seal is not null then perform review_content(); end if;
    return new;
  end if;
  if old.seal is not null or new.seal is null
    or (old.workspace_id, old.engagement_id, old.number, old.kind, old.trial, old.opened_at)
      is distinct from (new.workspace_id, new.engagement_id, new.number, new.kind, new.trial, new.opened_at)
  then
    perform review_kept();
  end if;
  said := new.sealed::json;
  select c.hash as client, a.hash as assistant into parts
    from review_part c join review_part a using (workspace_id, engagement_id, review)
    where c.side = 'client' and a.side = 'assistant' and workspace_id = new.workspace_id
      and engagement_id = new.engagement_id and review = new.number;
  if not found
    or said -> 'parts' ->> 'client' is distinct from parts.client
    or said -> 'parts' ->> 'assistant' is distinct from parts.assistant
    or (said ->> 'number')::integer is distinct from new.number
    or (said ->> 'at')::bigint is distinct from new.sealed_at
  then
    perform review_content();
  end if;
  return new;
end $$;
create trigger check_review before insert or update on review
  for each row execute function check_review();

-- What comes of a review is proposed once it is open and agreed to once; after that there is nothing to propose.
create function check_review_outcome() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' then
    if new.agreed_at is not null
      or not review_is_open(new.workspace_id, new.engagement_id, new.review)
      or exists (select from review_outcome o where o.workspace_id = new.workspace_id
        and o.engagement_id = new.engagement_id and o.review = new.review and o.agreed_at is not null)
      or new.number <> 1 + (select count(*) from review_outcome o where o.workspace_id = new.workspace_id
        and o.engagement_id = new.engagement_id and o.review = new.review)
    then
      perform review_content();
    end if;
    return new;
  end if;
  if old.agreed_at is not null or new.agreed_at is null
    or (old.workspace_id, old.engagement_id, old.review, old.number, old.outcome, old.side, old.by_id, old.name, old.at)
      is distinct from (new.workspace_id, new.engagement_id, new.review, new.number, new.outcome, new.side, new.by_id, new.name, new.at)
    or exists (select from review_outcome o where o.workspace_id = new.workspace_id
      and o.engagement_id = new.engagement_id and o.review = new.review and o.number > new.number)
  then
    perform review_kept();
  end if;
  return new;
end $$;
create trigger check_review_outcome before insert or update on review_outcome
  for each row execute function check_review_outcome();

-- A trial is as it was started; it ends once, and its tasks stay as they were then.
create function keep_trial() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null or new.ended_at is null
    or (old.workspace_id, old.engagement_id, old.number, old.started_side, old.started_by, old.started_name, old.started_at,
        old.cap_minutes, old.cap_amount, old.cap_currency, old.ends_on)
      is distinct from
      (new.workspace_id, new.engagement_id, new.number, new.started_side, new.started_by, new.started_name, new.started_at,
        new.cap_minutes, new.cap_amount, new.cap_currency, new.ends_on)
  then
    perform review_kept();
  end if;
  return new;
end $$;
create trigger keep_trial before update on trial for each row execute function keep_trial();

create function keep_trial_task() returns trigger language plpgsql security definer set search_path = public as $$
declare
  about trial_task := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' or exists (select from trial t where t.workspace_id = about.workspace_id
      and t.engagement_id = about.engagement_id and t.number = about.trial and t.ended_at is not null)
    and exists (select from workspace where id = about.workspace_id)
  then
    perform review_kept();
  end if;
  return about;
end $$;
create trigger keep_trial_task before insert or update or delete on trial_task
  for each row execute function keep_trial_task();

-- Whatever runs as a tenant cannot even try.
revoke update, delete on trial, review, review_part, review_outcome from sanad_tenant;
revoke update on trial_task from sanad_tenant;
grant update (ended_at, ended_side, ended_name) on trial to sanad_tenant;
grant update (sealed_at, sealed, seal) on review to sanad_tenant;
grant update (agreed_side, agreed_by, agreed_name, agreed_at) on review_outcome to sanad_tenant;
