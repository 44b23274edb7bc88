-- Records that are kept aside (messages): a room does not hold them, they are read by id or in pages under
-- their parent, by their place there. Null of everything else, which so keeps its updates in place.
alter table room_record add column parent text, add column place bigint;

create index room_record_aside on room_record (scope_id, room_id, collection, parent, place)
  where parent is not null;
