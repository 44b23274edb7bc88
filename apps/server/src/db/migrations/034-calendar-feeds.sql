-- Links by which a person's own calendar shows the dates of a workspace, or of all of theirs.
create table calendar_feed (
  -- Null: over all workspaces that the person is in whenever a calendar asks.
  workspace_id uuid references workspace (id) on delete cascade,
  user_id uuid not null references person (id) on delete cascade,
  -- Whose rows these are: the workspace's, or the person's own.
  scope_id uuid not null generated always as (coalesce(workspace_id, user_id)) stored,
  -- It ends with the stay in which it was made.
  stay integer,
  -- Whoever has the token reads; it was told once, to its person.
  token_hash bytea not null unique,
  titles text not null check (titles in ('neutral', 'full')),
  dates text not null check (dates in ('mine', 'all')),
  -- By our clock, in milliseconds.
  made_at bigint not null,
  fetched_at bigint,
  -- What calendars were last told: of each entry a hash, and since when it has been so.
  told json not null default '{}',
  -- One of each kind: another one takes the place of the one before.
  primary key (scope_id, user_id),
  check ((workspace_id is null) = (stay is null))
);
create index calendar_feed_by_user on calendar_feed (user_id);
call wall_by_scope('calendar_feed');
