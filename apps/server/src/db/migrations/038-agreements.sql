-- What a workspace and one of its assistants agree on. A version is written once; afterwards only its answer comes,
-- and after that nothing. All times are ours, in milliseconds.

-- One working relationship: an assistant's with a workspace. It outlives their stays in it.
create table engagement (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  assistant uuid not null references person (id),
  opened_at bigint not null,
  -- When the client's side asked for terms, until some come.
  asked_at bigint,
  primary key (workspace_id, id),
  unique (workspace_id, assistant)
);
call wall('engagement');
create index engagement_of_assistant on engagement (assistant);

create table agreement_version (
  workspace_id uuid not null,
  engagement_id uuid not null,
  number integer not null check (number > 0),
  -- The canonical text of what was proposed, with names and time: it is what is hashed, and what is read.
  content text not null,
  hash text not null check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  proposed_side text not null check (proposed_side in ('client', 'assistant')),
  proposed_by uuid not null references person (id),
  proposed_at bigint not null,
  state text not null check (state in ('proposed', 'accepted', 'declined', 'countered', 'withdrawn')),
  -- Whoever ended its waiting, as they were called then.
  answered_side text check (answered_side in ('client', 'assistant')),
  answered_by uuid references person (id),
  answered_name text,
  answered_at bigint,
  -- Of an accepted one: the day from which it holds, and the text of both yeses, which names the seal before it.
  begins date,
  sealed text,
  seal text check (seal = encode(sha256(convert_to(sealed, 'UTF8')), 'hex')),
  primary key (workspace_id, engagement_id, number),
  foreign key (workspace_id, engagement_id) references engagement (workspace_id, id) on delete cascade,
  check ((state = 'proposed') = (answered_by is null)),
  check (num_nulls(answered_side, answered_by, answered_name, answered_at) in (0, 4)),
  -- Accepted is what both sides said yes to, and nothing else is.
  check ((state = 'accepted') = (seal is not null)),
  check (num_nulls(begins, sealed, seal) in (0, 3)),
  check (state not in ('accepted', 'declined', 'countered') or answered_side <> proposed_side),
  check (state <> 'withdrawn' or answered_side = proposed_side)
);
call wall('agreement_version');
-- One waits at a time.
create unique index agreement_open on agreement_version (workspace_id, engagement_id) where state = 'proposed';

-- What a version says of itself is what its content says, and its seal hangs on the one before it, whatever code runs.
create function check_agreement_version() returns trigger language plpgsql security definer set search_path = public as $$
declare
  said json;
  last_seal text;
begin
  if tg_op = 'INSERT' then
    said := new.content::json;
    select seal into last_seal from agreement_version
      where workspace_id = new.workspace_id and engagement_id = new.engagement_id and state = 'accepted'
      order by number desc limit 1;
    if new.state <> 'proposed'
      or (said ->> 'number')::integer <> new.number
      or said -> 'workspace' ->> 'id' <> new.workspace_id::text
      or (said ->> 'before') is distinct from last_seal
      or said -> 'proposed' ->> 'id' <> new.proposed_by::text
      or said -> 'proposed' ->> 'side' <> new.proposed_side
      or (said -> 'proposed' ->> 'at')::bigint <> new.proposed_at
      or new.number <> 1 + (select count(*) from agreement_version
        where workspace_id = new.workspace_id and engagement_id = new.engagement_id)
    then
      raise exception 'agreement_content' using errcode = 'check_violation', constraint = 'agreement_content';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    -- It goes with its workspace and not before.
    if exists (select from workspace where id = old.workspace_id) then
      raise exception 'agreement_kept' using errcode = 'restrict_violation', constraint = 'agreement_kept';
    end if;
    return old;
  end if;
  if old.state <> 'proposed' or new.state = 'proposed'
    or (old.workspace_id, old.engagement_id, old.number, old.content, old.hash, old.proposed_side, old.proposed_by, old.proposed_at)
      is distinct from
      (new.workspace_id, new.engagement_id, new.number, new.content, new.hash, new.proposed_side, new.proposed_by, new.proposed_at)
  then
    raise exception 'agreement_kept' using errcode = 'restrict_violation', constraint = 'agreement_kept';
  end if;
  if new.state = 'accepted' then
    said := new.sealed::json;
    if said ->> 'hash' is distinct from new.hash
      or (said ->> 'before') is distinct from (new.content::json ->> 'before')
      or said ->> 'begins' is distinct from to_char(new.begins, 'YYYY-MM-DD')
      or said -> 'accepted' ->> 'id' is distinct from new.answered_by::text
      or said -> 'accepted' ->> 'side' is distinct from new.answered_side
      or (said -> 'accepted' ->> 'at')::bigint is distinct from new.answered_at
    then
      raise exception 'agreement_seal' using errcode = 'check_violation', constraint = 'agreement_seal';
    end if;
  end if;
  return new;
end $$;
create trigger check_agreement_version before insert or update or delete on agreement_version
  for each row execute function check_agreement_version();

create function keep_agreements() returns trigger language plpgsql as $$
begin
  raise exception 'agreement_kept' using errcode = 'restrict_violation', constraint = 'agreement_kept';
end $$;
create trigger keep_agreements before truncate on agreement_version
  for each statement execute function keep_agreements();

-- Whose engagement it is does not change.
create function keep_engagement() returns trigger language plpgsql as $$
begin
  if (old.workspace_id, old.id, old.assistant, old.opened_at) is distinct from (new.workspace_id, new.id, new.assistant, new.opened_at) then
    raise exception 'engagement_kept' using errcode = 'restrict_violation', constraint = 'engagement_kept';
  end if;
  return new;
end $$;
create trigger keep_engagement before update on engagement
  for each row execute function keep_engagement();

-- Whatever runs as a tenant cannot even try.
revoke update, delete on engagement, agreement_version from sanad_tenant;
grant update (asked_at) on engagement to sanad_tenant;
grant update (state, answered_side, answered_by, answered_name, answered_at, begins, sealed, seal) on agreement_version to sanad_tenant;
