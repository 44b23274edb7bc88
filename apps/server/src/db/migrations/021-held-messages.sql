-- Messages that wait for their release, whoever's they are: few at any time, and asked for again and again.
create index room_record_held on room_record (scope_id) where collection = 'held';
