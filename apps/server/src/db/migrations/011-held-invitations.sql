-- An invitation written before its writer's own address was confirmed: kept whole, opened by nobody and
-- mailed to nobody until the address is confirmed; then it goes out by itself (held-invitations.ts).
alter table invitation add column held boolean not null default false;
create index invitation_held on invitation (invited_by) where held;
