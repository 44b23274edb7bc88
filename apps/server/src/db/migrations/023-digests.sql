-- What somebody chose of how they are told: only that, so that a kind of a later release has its default.
create table notice_choice (
  user_id uuid primary key references person (id) on delete cascade,
  -- json, as in room_record.
  chosen json not null
);

-- When each person's next digest is due. A row for whoever may get one, made by the job that sends them.
create table digest (
  user_id uuid primary key references person (id) on delete cascade,
  -- By our clock, in milliseconds; the day is that of the person's zone, as in 2026-04-24.
  due_at bigint not null,
  due_day text not null,
  -- What it was counted from: where the person has others now, it is counted anew.
  zone text not null,
  at text not null,
  days text not null,
  -- The last of the person's days for which one was written: no day has two.
  written_day text
);
create index digest_due on digest (due_at);

-- A digest that is on its way: written together with the marks of its entries, gone when it was sent. Its id
-- is in its Message-ID, so that it is the same mail however often it is tried.
create table digest_mail (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references person (id) on delete cascade,
  -- One client's alone, for who wants them apart.
  workspace_id uuid references workspace (id) on delete cascade,
  written_at bigint not null,
  -- When it is tried next, and how often that failed.
  try_at bigint not null,
  tries integer not null default 0
);
create index digest_mail_due on digest_mail (try_at);
create index digest_mail_of on digest_mail (user_id);
-- No workspace's transaction sees any of it.
alter table digest_mail enable row level security;

-- In which digest an entry was told last, and as it stood then (its `shown_at`): once something new happened
-- to it, or it came back, it is told again.
alter table notice add column digest_id uuid;
alter table notice add column told_at bigint;

-- A mail that is sent twice is the same mail.
alter table captured_mail add column message_id text unique;
alter table captured_mail add column headers json;
