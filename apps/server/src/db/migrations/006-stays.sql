-- The stay: one unbroken membership of a person in a workspace. It rises when somebody is taken in again and
-- at nothing else, whatever code runs; an epoch rises with every change and would strand what a device holds.
alter table membership add column stay integer not null default 1;

create function count_stay() returns trigger language plpgsql as $$
begin
  new.stay := case when old.ended_at is not null and new.ended_at is null then old.stay + 1 else old.stay end;
  return new;
end $$;
create trigger count_stay before update on membership for each row execute function count_stay();

-- A document token belongs to the login that made it and to its maker's stay, and ends with either. Those of
-- before say neither, are at most a day old, and may be what somebody else left behind: they end here.
delete from doc_token;
alter table doc_token
  add column login_id uuid not null references login (id) on delete cascade,
  add column stay integer not null,
  add column last_used_at timestamptz;
create index doc_token_by_login on doc_token (login_id);
create index doc_token_by_user on doc_token (user_id);
