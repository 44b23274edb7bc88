import type { UserId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';

/** Everybody who holds a message that is due by then, over all people and processes. */
export async function listHolders(db: Db, dueBy: number): Promise<readonly UserId[]> {
  const { rows } = await sql<{ userId: UserId }>`
    select distinct scope_id as "userId" from room_record
    where collection = 'held' and (data ->> 'dueAt')::bigint <= ${dueBy}`.execute(db);
  return rows.map(({ userId }) => userId);
}
