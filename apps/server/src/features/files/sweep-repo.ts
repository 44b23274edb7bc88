import type { FileId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import type { FileTables } from './file-tables.ts';
import type { StoredVersion } from './stored-version.ts';

export type SweepRepo = ReturnType<typeof createSweepRepo>;

const atOnce = 500;

const columns = sql`v.workspace_id as "workspaceId", v.id, v.key, v.file_id as "fileId", v.state, v.name,
  v.task_id as "taskId", v.document_id as "documentId", v.confidential, v.bytes::float8 as bytes,
  v.user_id as "userId", v.stay, v.login_id as "loginId", v.request_id as "requestId"`;

/**
 * Nothing shows it and nothing will: no record of its room has it, and none is owed. What is owed is paid by a
 * commit before it is marked as paid, so one look at both misses nothing. A record that is gone comes back by
 * nothing: `restoreFile` and whatever else needs it finds none.
 */
const unreachable = sql`v.state = 'kept' and not exists (
    select from room_record r
    where r.scope_id = v.workspace_id and r.room_id = v.workspace_id and r.collection = 'file'
      and r.id = v.file_id::text
      and r.data::jsonb -> 'versions' @> jsonb_build_array(jsonb_build_object('id', v.id)))
  and not exists (
    select from debt d
    where d.workspace_id = v.workspace_id and d.about = 'file:' || v.file_id
      and d.paid_at is null and d.parked_at is null)`;

export interface ArchivedFile {
  readonly workspaceId: WorkspaceId;
  readonly id: FileId;
  readonly archivedAt: Instant;
  /** In whose name it goes: its maker's. */
  readonly by: UserId;
}

/** What is over, in all workspaces: it spans them on purpose, and gives nothing out. */
export function createSweepRepo(base: Db) {
  const db = base.withTables<FileTables>();

  const list = async (where: ReturnType<typeof sql>): Promise<readonly StoredVersion[]> =>
    (
      await sql<StoredVersion>`select ${columns} from file_version v where ${where} limit ${atOnce}`.execute(
        db,
      )
    ).rows;

  return {
    /** Begun, and not touched since. */
    listComing: (before: number) =>
      list(sql`v.state = 'coming' and v.touched_at < ${before} order by v.touched_at`),

    listUnreachable: (before: number) => list(sql`v.kept_at < ${before} and ${unreachable}`),

    listDoomed: async (): Promise<readonly (StoredVersion & { keys: readonly string[] })[]> =>
      (
        await sql<StoredVersion & { keys: string[] }>`
          select ${columns}, array_remove(array[v.key, v.small_key, v.large_key], null) as keys
          from file_version v where v.state = 'doomed' limit ${atOnce}`.execute(db)
      ).rows,

    /** True where it is nobody's now: asked again under the row's lock, in the transaction that says so. */
    doom: (version: StoredVersion): Promise<boolean> =>
      db.transaction().execute(async (tx) => {
        const { workspaceId, id } = version;
        await sql`select from file_version where workspace_id = ${workspaceId} and id = ${id} for update`.execute(
          tx,
        );
        const { numAffectedRows } = await sql`
          update file_version v set state = 'doomed'
          where v.workspace_id = ${workspaceId} and v.id = ${id} and ${unreachable}`.execute(tx);
        return numAffectedRows === 1n;
      }),

    /** After its bytes. */
    forget: async ({ workspaceId, id }: StoredVersion): Promise<void> => {
      await db
        .deleteFrom('file_version')
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', id)
        .where('state', '=', 'doomed')
        .execute();
    },

    /** Which of these keys anybody knows of. */
    known: async (keys: readonly string[]): Promise<ReadonlySet<string>> => {
      const { rows } = await sql<{ key: string }>`
        select k.key from unnest(${[...keys]}::text[]) as k (key)
        where exists (select from file_version v where v.key = k.key)
          or exists (select from file_version v where v.small_key = k.key)
          or exists (select from file_version v where v.large_key = k.key)`.execute(db);
      return new Set(rows.map(({ key }) => key));
    },

    /** Whose time in the archive is over. */
    listArchived: async (before: number): Promise<readonly ArchivedFile[]> =>
      (
        await sql<ArchivedFile>`
          select r.scope_id as "workspaceId", r.id,
            (r.data ->> 'archivedAt')::float8 as "archivedAt", r.data ->> 'createdBy' as by
          from room_record r
          where r.collection = 'file' and r.closed and (r.data ->> 'archivedAt')::float8 < ${before}
          limit ${atOnce}`.execute(db)
      ).rows,
  };
}
