-- When each repeated work is due next, by the product's clock, and who does it now, by the database's.
-- A runner that dies leaves a lease that ends by itself.
create table job (
  name text primary key check (length(name) between 1 and 80),
  due_at timestamptz not null,
  runner uuid,
  leased_until timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  -- In a row; a run that succeeds sets it back.
  failures integer not null default 0,
  last_error text
);
