-- What ledger transactions owe to rooms: raised in their own commit, paid by a mutation of the server's after it.
create table debt (
  workspace_id uuid not null references workspace (id) on delete cascade,
  -- Also the client id under which the room takes the payment: so it is taken once.
  id uuid not null,
  number bigint generated always as identity,
  room_id uuid not null,
  mutation text not null,
  -- json, as in room_record.
  args json not null,
  -- In whose name the room is changed.
  actor uuid not null,
  -- What the mutation is about: debts about one thing are paid in their order, and wait for each other.
  about text not null,
  reason text not null,
  -- Set where it was somebody's wish: they must still be here, in this stay, signed in so and allowed this.
  wish json,
  raised_at timestamptz not null default now(),
  -- Payments that the room refused, each of which used up a number of the client id.
  refusals integer not null default 0,
  due_at timestamptz,
  paid_at timestamptz,
  -- Nobody tries any more; `refusal` says why.
  parked_at timestamptz,
  refusal text,
  primary key (workspace_id, id)
);
create index debt_owed on debt (workspace_id, number) where paid_at is null and parked_at is null;
create index debt_paid on debt (paid_at) where paid_at is not null;
call wall('debt');

-- The marks of before: what they still owe is taken over as debts (features/workspace/old-mirror.ts,
-- features/calls), and a new row owes nothing by them.
alter table workspace alter mirrored_version set default 1, alter seeded set default true;
alter table membership alter mirrored_version set default 1;
