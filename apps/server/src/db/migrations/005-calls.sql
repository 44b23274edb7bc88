-- Check-ins: the call itself, each device's stay in it, and which of LiveKit's webhooks were heard.

create table call (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  media_room text not null unique,
  notes_document_id uuid not null,
  started_by uuid not null references person (id),
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (workspace_id, id),
  check (ended_at is null or ended_at >= started_at)
);
-- One call at a time in a workspace: of two people who start at once, one gets the other's.
create unique index call_that_is_on on call (workspace_id) where ended_at is null;
call wall('call');

-- One of LiveKit's participant sessions. Its leaving may be heard before its joining.
create table call_participation (
  workspace_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  session_sid text not null check (length(session_sid) between 1 and 64),
  user_id uuid not null references person (id),
  device text not null check (length(device) between 1 and 64),
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, call_id) references call (workspace_id, id) on delete cascade,
  unique (workspace_id, call_id, session_sid)
);
create index call_participation_open on call_participation (workspace_id, call_id) where left_at is null;
call wall('call_participation');

-- Ids of webhooks, kept a little longer than a webhook may be old, so that each counts once.
create table webhook_event (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id text not null check (length(id) between 1 and 64),
  heard_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
create index webhook_event_by_age on webhook_event (heard_at);
call wall('webhook_event');
