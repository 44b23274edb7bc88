-- Which tasks come again at a time of their own is looked up over all workspaces. Only by the scope: an index over
-- anything in `data` would be one more for every move of every task to be written into.
create index room_series on room_record (scope_id) where collection = 'series';
