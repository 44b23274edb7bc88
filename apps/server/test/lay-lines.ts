import { sql, type RawBuilder } from 'kysely';

import type { Db } from '../src/db/database.ts';

/**
 * Writes lines of activity without a room: a query whose columns are those of the view `activity`, in its order
 * (scope_id, room_id, version, line, at, actor, by_server, mutation, about_kind, about_id, records, changes).
 */
export async function layLines(db: Db, lines: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into activity_commit (scope_id, room_id, version, at, actor, by_server, mutation, about_kind, about_id,
      records, changes)
    select scope_id, room_id, version, min(at), array_agg(actor order by line), array_agg(by_server order by line),
      array_agg(mutation order by line), array_agg(about_kind order by line), array_agg(about_id order by line),
      array_agg(records order by line), array_agg(changes::json order by line)
    from (${lines}) as l (scope_id, room_id, version, line, at, actor, by_server, mutation, about_kind, about_id,
      records, changes)
    group by scope_id, room_id, version`.execute(db);
}
