import type { FileVersionId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import type { FileTables } from './file-tables.ts';
import type { StoredVersion } from './stored-version.ts';

export type BroughtVersion = Omit<StoredVersion, 'state' | 'loginId' | 'requestId'>;

/** Versions that come with a whole workspace. Their record is put by whoever brings it, right after `keep`. */
export function createBroughtVersions(base: Db) {
  const db = base.withTables<FileTables>();
  return {
    /** Known before its first byte, so that no sweep takes that for a stray. At another try the key is that of the first. */
    begin: (version: BroughtVersion, now: number): Promise<{ key: string; isKept: boolean }> =>
      inWorkspace(db, version.workspaceId, async (tx) => {
        const { workspaceId, id } = version;
        await tx
          .insertInto('file_version')
          .values({
            ...{ workspace_id: workspaceId, id, key: version.key, file_id: version.fileId },
            ...{ state: 'coming', name: version.name, confidential: version.confidential },
            ...{ task_id: version.taskId, document_id: version.documentId, bytes: version.bytes },
            ...{ user_id: version.userId, stay: version.stay, login_id: null, request_id: null },
            ...{ begun_at: now, touched_at: now, small_key: null, large_key: null },
          })
          .onConflict((on) => on.columns(['workspace_id', 'id']).doUpdateSet({ touched_at: now }))
          .execute();
        const row = await tx
          .selectFrom('file_version')
          .select(['key', 'state'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        return { key: row.key, isKept: row.state === 'kept' };
      }),

    /** Where the bytes lie of those whose ids end so. */
    keysOf: (workspaceId: WorkspaceId, end: string): Promise<readonly string[]> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const rows = await tx
          .selectFrom('file_version')
          .select(['key', 'small_key', 'large_key'])
          .where(sql<string>`id::text`, 'like', `%${end}`)
          .execute();
        return rows.flatMap((row) =>
          [row.key, row.small_key, row.large_key].flatMap((k) => k ?? []),
        );
      }),

    /** After their bytes; their records are gone. */
    forget: async (workspaceId: WorkspaceId, end: string): Promise<void> =>
      inWorkspace(db, workspaceId, async (tx) => {
        await tx
          .deleteFrom('file_version')
          .where(sql<string>`id::text`, 'like', `%${end}`)
          .execute();
      }),

    /** All of their bytes are here. */
    keep: (
      workspaceId: WorkspaceId,
      versions: readonly { readonly id: FileVersionId; readonly type: string }[],
      now: number,
    ): Promise<void> =>
      inWorkspace(db, workspaceId, async (tx) => {
        for (const { id, type } of versions) {
          await tx
            .updateTable('file_version')
            .set({ state: 'kept', type, kept_at: now })
            .where('id', '=', id)
            .where('state', '=', 'coming')
            .execute();
        }
      }),
  };
}
