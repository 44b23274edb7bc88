/**
 * The SQL of a room. A commit is one statement, a compare-and-set on the room's version whose row feeds
 * every other write: when another process was first there is no such row, and nothing is written.
 * Texts stay inside whole json values and are never unpacked here: PostgreSQL refuses some that JSON
 * allows (a NUL, half a surrogate pair), and one such text must not stop a room.
 */
const writes = {
  moved: `moved as (
    update room set version = version + 1
    where scope_id = $1 and id = $2 and version = $3
    returning version
  )`,
  put: `put as (
    insert into room_record (scope_id, room_id, collection, id, data, closed, parent, place)
    select $1, $2, r.collection, r.id, r.data, r.closed, r.parent, r.place
    from moved, unnest($4::text[], $5::text[], $6::json[], $7::boolean[], $23::text[], $24::bigint[])
      as r (collection, id, data, closed, parent, place)
    on conflict (scope_id, room_id, collection, id)
    do update set data = excluded.data, closed = excluded.closed, parent = excluded.parent, place = excluded.place
  )`,
  logged: `logged as (
    insert into room_log (scope_id, room_id, version, ops, acks)
    select $1, $2, version, $8::json, $9::json from moved
  )`,
  kept: `kept as (
    insert into room_client (scope_id, room_id, client_id, user_id, last_mutation_id, refusals)
    select $1, $2, c.client_id, c.user_id, c.last_mutation_id, c.refusals
    from moved, unnest($10::uuid[], $11::uuid[], $12::bigint[], $13::json[])
      as c (client_id, user_id, last_mutation_id, refusals)
    on conflict (scope_id, room_id, client_id)
    do update set last_mutation_id = excluded.last_mutation_id, refusals = excluded.refusals, seen_at = now()
  )`,
  told: `told as (
    insert into activity_commit (scope_id, room_id, version, at, actor, by_server, mutation, about_kind, about_id, records, changes, fields)
    select $1, $2, version, $14::bigint, $15::uuid[], $16::boolean[], $17::text[], $18::text[], $19::uuid[], $20::integer[], $21::json[], $22::text[]
    from moved where $14::bigint is not null
  )`,
  gone: `gone as (
    delete from room_record t
    using moved, unnest($25::text[], $26::text[]) as r (collection, id)
    where t.scope_id = $1 and t.room_id = $2 and t.collection = r.collection and t.id = r.id
  )`,
};

const { moved, put, logged, kept, told, gone } = writes;

/** Parameters: scope, room, base, then columns: records to put (4), ops and acks, client rows (4), the lines of activity (9), of records to put the aside places (2). */
export const commitStatement = {
  name: 'room-commit',
  text: `with ${[moved, put, logged, kept, told].join(', ')} select version from moved`,
};

/** The same for a group that removed records; the last two parameters name them. */
export const commitWithRemovalsStatement = {
  name: 'room-commit-removals',
  text: `with ${[moved, put, logged, kept, told, gone].join(', ')} select version from moved`,
};

/**
 * One record of one client, which is what a person's move is: no functions over arrays. Parameters: scope,
 * room, base, the record (4), ops and acks, the client row (4), the lines (9), where it is kept aside (2).
 */
export const commitOneStatement = {
  name: 'room-commit-one',
  text: `with ${moved}, put as (
      insert into room_record (scope_id, room_id, collection, id, data, closed, parent, place)
      select $1, $2, $4, $5, $6::json, $7::boolean, $23, $24::bigint from moved
      on conflict (scope_id, room_id, collection, id)
      do update set data = excluded.data, closed = excluded.closed, parent = excluded.parent, place = excluded.place
    ), ${logged}, kept as (
      insert into room_client (scope_id, room_id, client_id, user_id, last_mutation_id, refusals)
      select $1, $2, $10::uuid, $11::uuid, $12::bigint, $13::json from moved
      on conflict (scope_id, room_id, client_id)
      do update set last_mutation_id = excluded.last_mutation_id, refusals = excluded.refusals, seen_at = now()
    ), ${told} select version from moved`,
};

const client = `json_build_object('clientId', c.client_id, 'userId', c.user_id,
  'lastMutationId', c.last_mutation_id, 'refusals', c.refusals)`;

/**
 * Everything after a version in one statement, so that entries and client rows are of one moment. What
 * is too large ($5, as stored: compressed) is not even read: its entries are null.
 */
export const tailStatement = {
  name: 'room-tail',
  text: `
    with tail as (
      select version, ops, acks from room_log
      where scope_id = $1 and room_id = $2 and version > $3
      order by version limit $4
    )
    select r.version,
      (select case when sum(pg_column_size(ops)) > $5 then null
        else coalesce(json_agg(json_build_object('version', version, 'ops', ops, 'acks', acks)
          order by version), '[]') end from tail) as entries,
      (select coalesce(json_agg(${client}), '[]') from room_client c
        where c.scope_id = $1 and c.room_id = $2 and c.client_id in (
          select key::uuid from tail, json_object_keys(tail.acks) as key)) as clients
    from room r where r.scope_id = $1 and r.id = $2`,
};

export const openRoomStatement = `
  insert into room (scope_id, id, kind) values ($1, $2, $3) on conflict do nothing`;

/** Of that kind: under an id that a room of another kind has there is none. */
export const loadVersionStatement = `
  select version from room where scope_id = $1 and id = $2 and kind = $3`;

/**
 * Records come piece by piece, so that reading a large room is no single long step for everybody, and only
 * of the kinds that a room holds: those kept aside are found through the same index, and passed over by it.
 */
export const pieceSize = 1_000;

export const declareRecordsStatement = `
  declare records no scroll cursor for
  select collection, data from room_record
  where scope_id = $1 and room_id = $2 and collection = any($3::text[])`;

export const fetchRecordsStatement = `fetch ${pieceSize} from records`;

/** All of them, however long ago: a forgotten one would be carried out again when its device comes back. */
export const loadClientsStatement = `
  select client_id as "clientId", user_id as "userId", last_mutation_id as "lastMutationId", refusals
  from room_client
  where scope_id = $1 and room_id = $2`;

export const pruneLogStatement = `
  delete from room_log l using room r
  where r.scope_id = $1 and r.id = $2 and l.scope_id = $1 and l.room_id = $2
    and l.version <= r.version - $3::bigint`;

/** Whole commits after a version, at least so many lines ($4) where there are. */
export const activityStatement = {
  name: 'room-activity',
  text: `
    select version, line, at, actor, by_server, mutation, about_kind, about_id, records, changes from activity
    where scope_id = $1 and room_id = $2 and version > $3 and version <= (
      select max(version) from (
        select version from activity where scope_id = $1 and room_id = $2 and version > $3
        order by version, line limit $4) as first)
    order by version, line`,
};

/** Records of one kind by id. */
export const recordsStatement = {
  name: 'room-records',
  text: `
    select data from room_record
    where scope_id = $1 and room_id = $2 and collection = $3 and id = any($4::text[])`,
};

/** The last so many ($6) under a parent before a place ($5), with the room's version at the same moment. */
export const pageStatement = {
  name: 'room-page',
  text: `
    select r.version, (
      select coalesce(json_agg(p.data order by p.place), '[]') from (
        select data, place from room_record
        where scope_id = $1 and room_id = $2 and collection = $3 and parent = $4 and place < $5::bigint
        order by place desc limit $6) p) as records
    from room r where r.scope_id = $1 and r.id = $2`,
};

/** Of several kinds, a pair of columns; null where they are more bytes ($5, as stored) than one tail may bring. */
export const namedRecordsStatement = {
  name: 'room-named-records',
  text: `
    with named as (
      select collection, id, data from room_record
      where scope_id = $1 and room_id = $2
        and (collection, id) in (select * from unnest($3::text[], $4::text[]))
    )
    select case when sum(pg_column_size(data)) > $5 then null
      else coalesce(json_agg(json_build_object('collection', collection, 'id', id, 'record', data)), '[]') end as records
    from named`,
};
