-- What was agreed is held to, and how an engagement ends. All times are ours, in milliseconds.

-- Deliveries that wait for an answer, whoever's they are: few, and asked for again and again. By the text as it was stored: to
-- ask JSON for one field unpacks every word of it, and stumbles over what a text of ours cannot hold.
create index room_record_in_review on room_record (scope_id)
  where collection = 'task' and data::text like '%"state":"in_review"%';

-- Whoever is asked was told once that a delivery is about to count as accepted.
create table silence_warning (
  workspace_id uuid not null references workspace (id) on delete cascade,
  task_id text not null,
  delivered_at bigint not null,
  warned_at bigint not null,
  primary key (workspace_id, task_id, delivered_at)
);
call wall('silence_warning');

-- What the two sides did about the end of their work together: notice, stop, end, and what of the list is done. Written
-- once, each line naming the one before it.
create table engagement_deed (
  workspace_id uuid not null,
  engagement_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('notice', 'noticeTakenBack', 'stop', 'end', 'tick', 'untick')),
  -- In which stay of the assistant: what was given in one is nothing to the next.
  stay integer not null,
  -- Whoever did it; an end that a day brings is nobody's.
  side text check (side in ('client', 'assistant')),
  by_user uuid references person (id),
  at bigint not null,
  -- Of a notice: the last day, in the assistant's zone.
  ends_on date,
  -- Of the list.
  item text,
  content text not null,
  hash text not null check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  primary key (workspace_id, engagement_id, number),
  foreign key (workspace_id, engagement_id) references engagement (workspace_id, id) on delete cascade,
  check ((kind = 'notice') = (ends_on is not null)),
  check ((kind in ('tick', 'untick')) = (item is not null)),
  check ((kind = 'end') = (by_user is null)),
  check ((side is null) = (by_user is null)),
  -- Who stops all access at once answers for the client.
  check (kind <> 'stop' or side = 'client')
);
call wall('engagement_deed');
create index engagement_deed_notice on engagement_deed (ends_on) where kind = 'notice';

create function check_engagement_deed() returns trigger language plpgsql security definer set search_path = public as $$
declare
  said json;
  last_hash text;
begin
  if tg_op = 'DELETE' then
    if exists (select from workspace where id = old.workspace_id) then
      raise exception 'deed_kept' using errcode = 'restrict_violation', constraint = 'deed_kept';
    end if;
    return old;
  end if;
  if tg_op = 'UPDATE' then
    raise exception 'deed_kept' using errcode = 'restrict_violation', constraint = 'deed_kept';
  end if;
  said := new.content::json;
  select hash into last_hash from engagement_deed
    where workspace_id = new.workspace_id and engagement_id = new.engagement_id order by number desc limit 1;
  if (said ->> 'number')::integer <> new.number
    or said -> 'workspace' ->> 'id' <> new.workspace_id::text
    or said ->> 'kind' is distinct from new.kind
    or (said ->> 'before') is distinct from last_hash
    or (said ->> 'at')::bigint is distinct from new.at
    or (said ->> 'stay')::integer is distinct from new.stay
    or said -> 'by' ->> 'id' is distinct from new.by_user::text
    or said -> 'by' ->> 'side' is distinct from new.side
    or said ->> 'endsOn' is distinct from to_char(new.ends_on, 'YYYY-MM-DD')
    or said ->> 'item' is distinct from new.item
    or new.number <> 1 + (select count(*) from engagement_deed
      where workspace_id = new.workspace_id and engagement_id = new.engagement_id)
  then
    raise exception 'deed_content' using errcode = 'check_violation', constraint = 'deed_content';
  end if;
  return new;
end $$;
create trigger check_engagement_deed before insert or update or delete on engagement_deed
  for each row execute function check_engagement_deed();
create function keep_deeds() returns trigger language plpgsql as $$
begin
  raise exception 'deed_kept' using errcode = 'restrict_violation', constraint = 'deed_kept';
end $$;
create trigger keep_deeds before truncate on engagement_deed
  for each statement execute function keep_deeds();
revoke update, delete on engagement_deed from sanad_tenant;

-- Hours that are fixed by agreement, of those who said when they may be called: in these that client may call them too.
-- Worked out with the hours themselves.
create table agreed_stretch (
  workspace_id uuid not null references workspace (id) on delete cascade,
  user_id uuid not null references person (id) on delete cascade,
  from_at bigint not null,
  to_at bigint not null check (to_at > from_at),
  primary key (workspace_id, user_id, from_at)
);
call wall('agreed_stretch');
revoke insert, update, delete on agreed_stretch from sanad_tenant;
create index agreed_stretch_of_person on agreed_stretch (user_id);
-- Up to which yes of an agreement the hours are worked out.
alter table free_hours add column agreed_at bigint not null default 0;

-- The first moment, from one on, in which somebody may be called by what happens in one workspace.
create function heard_in(place uuid, person_id uuid, asked bigint) returns bigint language sql stable as $$
  select least(heard_at(person_id, asked),
    (select greatest(s.from_at, asked) from agreed_stretch s
      where s.workspace_id = place and s.user_id = person_id and s.to_at > asked order by s.from_at limit 1))
$$;
