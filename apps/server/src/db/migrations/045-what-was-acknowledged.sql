-- That somebody read one version of what the other side of an engagement expects. Written once, and never changed. Each
-- hangs on the one before it in its engagement. Times are ours, in milliseconds.
create table acknowledgement (
  workspace_id uuid not null,
  engagement_id uuid not null,
  number integer not null check (number > 0),
  item_id uuid not null,
  version integer not null check (version > 0),
  side text not null check (side in ('client', 'assistant')),
  acknowledged_by uuid not null references person (id),
  acknowledged_at bigint not null,
  -- The canonical text of what was read, by whom, and the hash of the one before: it is what is hashed.
  content text not null,
  hash text not null check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  primary key (workspace_id, engagement_id, number),
  unique (workspace_id, engagement_id, item_id, version, acknowledged_by),
  foreign key (workspace_id, engagement_id) references engagement (workspace_id, id) on delete cascade
);
call wall('acknowledgement');

-- What a row says of itself is what its content says, and it hangs on the one before, whatever code runs.
create function check_acknowledgement() returns trigger language plpgsql security definer set search_path = public as $$
declare
  said json;
  last acknowledgement%rowtype;
begin
  if tg_op = 'INSERT' then
    -- Two at one moment stand one after the other.
    perform from engagement where workspace_id = new.workspace_id and id = new.engagement_id for update;
    said := new.content::json;
    select * into last from acknowledgement
      where workspace_id = new.workspace_id and engagement_id = new.engagement_id
      order by number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1
      or (said ->> 'number')::integer <> new.number
      or (said ->> 'before') is distinct from last.hash
      or said ->> 'workspace' <> new.workspace_id::text
      or said ->> 'engagement' <> new.engagement_id::text
      or said -> 'item' ->> 'id' <> new.item_id::text
      or (said -> 'item' ->> 'version')::integer <> new.version
      or said -> 'item' ->> 'side' = new.side
      or said -> 'acknowledged' ->> 'id' <> new.acknowledged_by::text
      or said -> 'acknowledged' ->> 'side' <> new.side
      or (said -> 'acknowledged' ->> 'at')::bigint <> new.acknowledged_at
    then
      raise exception 'acknowledgement_content' using errcode = 'check_violation', constraint = 'acknowledgement_content';
    end if;
    return new;
  end if;
  -- It goes with its workspace and not before.
  if tg_op = 'DELETE' and not exists (select from workspace where id = old.workspace_id) then
    return old;
  end if;
  raise exception 'acknowledgement_kept' using errcode = 'restrict_violation', constraint = 'acknowledgement_kept';
end $$;
create trigger check_acknowledgement before insert or update or delete on acknowledgement
  for each row execute function check_acknowledgement();

create function keep_acknowledgements() returns trigger language plpgsql as $$
begin
  raise exception 'acknowledgement_kept' using errcode = 'restrict_violation', constraint = 'acknowledgement_kept';
end $$;
create trigger keep_acknowledgements before truncate on acknowledgement
  for each statement execute function keep_acknowledgements();

-- Whatever runs as a tenant cannot even try.
revoke update, delete on acknowledgement from sanad_tenant;
