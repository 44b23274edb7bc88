import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';

/** Drafts, messages still held and filters of a workspace, that were written in a stay which is over. */
export interface EndedDrafts {
  readonly userId: UserId;
  readonly workspaceId: WorkspaceId;
  /** The stay that the person is in now; null: none. */
  readonly standing: number | null;
}

/**
 * Over all people, or of one. Either may be unpacked here: its mutation leaves out what PostgreSQL cannot read.
 * A stay is what a device says: a larger number than memberships count with must stop nobody's sweep.
 */
export async function listEndedDrafts(db: Db, userId?: UserId): Promise<readonly EndedDrafts[]> {
  const { rows } = await sql<EndedDrafts>`
    select distinct r.person_id as "userId", m.stay as standing,
      (d.data ->> 'workspaceId')::uuid as "workspaceId"
    from room r
    join room_record d on d.scope_id = r.scope_id and d.room_id = r.id and d.collection in ('draft', 'held', 'savedFilter')
    left join membership m on m.user_id = r.person_id and m.ended_at is null
      and m.workspace_id = (d.data ->> 'workspaceId')::uuid
    where r.person_id is not null and (${userId ?? null}::uuid is null or r.person_id = ${userId ?? null})
      and m.stay is distinct from (d.data ->> 'stay')::bigint`.execute(db);
  return rows;
}

/** What a person's room did so far: whoever is behind gets the room as it is, without the words that went. */
export async function forgetPast(db: Db, userId: UserId, version: number): Promise<void> {
  await sql`
    delete from room_log
    where scope_id = ${userId} and room_id = ${userId} and version <= ${version}`.execute(db);
}
