-- Whose Yjs client id is whose in a document: the principal whose write first carried structs of it. It outlives
-- restarts and compactions, and it is no reference to a person: an id stays somebody's after its owner is gone.
-- Ids that were written before this table stand in it from the first time somebody continues them.
create table doc_client (
  workspace_id uuid not null,
  document_id uuid not null,
  client bigint not null,
  user_id uuid not null,
  -- A run of clocks that somebody else brought, and two bytes for each of them that tell what it held.
  brought_from bigint,
  brought_by uuid,
  brought_prints bytea,
  primary key (workspace_id, document_id, client),
  foreign key (workspace_id, document_id) references doc (workspace_id, id) on delete cascade,
  check ((brought_from is null) = (brought_by is null) and (brought_from is null) = (brought_prints is null))
);
call wall('doc_client');
