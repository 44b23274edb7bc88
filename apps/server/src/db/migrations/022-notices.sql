-- What somebody was told, an entry for each thing and kind of news about it: written by a reader of activity
-- in the transaction that moves its cursor. It holds ids, kinds and times, never words: those are read with
-- the rights that its person has when they look.
create table notice (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  user_id uuid not null references person (id) on delete cascade,
  -- It goes with the stay in which it was told.
  stay integer not null,
  kind text not null,
  about_kind text not null,
  about_id uuid not null,
  task_id uuid,
  -- Whoever did it last.
  actor uuid not null,
  -- How often since it was last read.
  count integer not null default 1,
  -- By our clock, in milliseconds.
  first_at bigint not null,
  last_at bigint not null,
  -- Work stands still until this person does something.
  waits boolean not null default false,
  read_at bigint,
  done_at bigint,
  -- Out of sight until then.
  later_until bigint,
  -- Where it stands among the others: its last news, or when it came back.
  shown_at bigint not null generated always as (greatest(last_at, coalesce(later_until, 0))) stored,
  primary key (workspace_id, id),
  unique (user_id, workspace_id, kind, about_id)
);
alter table notice enable row level security;
create policy workspace_scope on notice to sanad_tenant using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
create policy person_scope on notice to sanad_tenant using (user_id = current_person()) with check (user_id = current_person());
grant select, insert, update, delete on notice to sanad_tenant;

-- The inbox, in its order; and the number at its place in the nav.
create index notice_open on notice (user_id, waits, shown_at, id) where done_at is null;
create index notice_done on notice (user_id, done_at, id) where done_at is not null;
create index notice_unread on notice (user_id) where done_at is null and read_at is null;
