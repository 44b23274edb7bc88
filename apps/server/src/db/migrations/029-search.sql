-- What can be found in a workspace, by words as `packages/domain/src/search` folds them. Nothing here is shown: what is
-- found is read from its record. Under the wall only leak-proof operators may be conditions of an index: `=` and the
-- order of texts are, those of arrays, patterns and full text are not.

-- How far the index of a workspace is; without a row nobody has begun it.
create table search_room (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  -- Of the words in it; another one than the program's: it is made anew.
  fold smallint not null,
  -- What the room's log says up to here is in the records that are taken in; what comes later, a reader takes in.
  since bigint not null,
  -- The last record that was taken in, `collection/id`; null: all were.
  building text
);
call wall('search_room');

create table search_entry (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id bigint not null generated always as identity,
  kind text not null,
  record_id text not null,
  -- What it is found by, and how much each counts: so that only what changed is written.
  keys text[] not null,
  weights smallint[] not null,
  primary key (workspace_id, id),
  unique (workspace_id, kind, record_id)
);
call wall('search_entry');

create table search_word (
  workspace_id uuid not null references workspace (id) on delete cascade,
  -- Ordered by bytes, whatever the cluster's order is: the beginnings of words are ranges.
  word text collate "C" not null,
  entry bigint not null,
  kind smallint not null,
  weight smallint not null,
  -- Minutes since 1970, for the newest first.
  minute integer not null,
  primary key (workspace_id, word, entry) include (kind, weight, minute)
);
call wall('search_word');

-- Each word that may be misspelt, under what is left of it without one letter.
create table search_near (
  workspace_id uuid not null references workspace (id) on delete cascade,
  rest text collate "C" not null,
  word text collate "C" not null,
  primary key (workspace_id, rest, word)
);
call wall('search_near');

-- The texts of documents as they were read last: their bytes are in no record.
create table search_document (
  workspace_id uuid not null references workspace (id) on delete cascade,
  document_id uuid not null,
  -- Of `doc`: up to where the text was read.
  seq bigint not null,
  text text not null,
  primary key (workspace_id, document_id)
);
call wall('search_document');
