-- By which edition of the time zones' rules the stored dates were read last. One row.
create table zone_rules (
  id boolean primary key default true check (id),
  edition text not null
);
