import { bringRequestedFile } from '@sanad/domain/files/request-mutations';
import { addFileVersion } from '@sanad/domain/files/version-mutations';
import type { FileVersionId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Limits } from '@sanad/protocol/limit';
import { sql, type Selectable } from 'kysely';

import { lockSpace } from '../../db/advisory-lock.ts';
import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import { raiseDebt } from '../../rooms/debt-repo.ts';
import type { FilesTx, FileTables, FileVersionTable } from './file-tables.ts';
import type { Bringer, StoredVersion } from './stored-version.ts';

export type FilesRepo = ReturnType<typeof createFilesRepo>;

/** The keys of both sizes. */
export type StoredPreview = 'none' | { readonly small: string; readonly large: string };

/** Far below the time after which an upload counts as left. */
const touchMs = 20_000;

export type NewVersion = Omit<StoredVersion, 'state'>;

const storedVersion = (row: Selectable<FileVersionTable>): StoredVersion => ({
  workspaceId: row.workspace_id,
  id: row.id,
  key: row.key,
  fileId: row.file_id,
  state: row.state,
  name: row.name,
  taskId: row.task_id,
  documentId: row.document_id,
  confidential: row.confidential,
  bytes: Number(row.bytes),
  userId: row.user_id,
  stay: row.stay,
  loginId: row.login_id,
  requestId: row.request_id,
});

/** Who brings which bytes to a workspace, and where they lie. What was begun by one person is nobody else's. */
export function createFilesRepo(base: Db) {
  const db = base.withTables<FileTables>();
  const within = <R>(workspaceId: WorkspaceId, work: (tx: FilesTx) => Promise<R>): Promise<R> =>
    inWorkspace(db, workspaceId, work);

  /** What is taken of a workspace's room, and how many uploads of a person are under way. */
  async function takenBy(
    tx: FilesTx,
    userId: UserId | null,
  ): Promise<{ readonly used: number; readonly coming: number }> {
    const { used, coming } = await tx
      .selectFrom('file_version')
      .select((eb) => [
        eb.fn.coalesce(eb.fn.sum('bytes'), sql<number>`0`).as('used'),
        eb.fn
          .countAll()
          .filterWhere('state', '=', 'coming')
          .filterWhere('user_id', 'is not distinct from', userId)
          .as('coming'),
      ])
      .where('state', '!=', 'doomed')
      .executeTakeFirstOrThrow();
    return { used: Number(used), coming: Number(coming) };
  }

  return {
    usedBytes: (workspaceId: WorkspaceId): Promise<number> =>
      within(workspaceId, async (tx) => (await takenBy(tx, null)).used),

    /**
     * Takes the room for an upload before its first byte: two that begin at once never get the same. Nobody is told
     * that any of it is kept, so it waits for no disk: a power cut that takes this takes all that came after it.
     * @throws Refusal `files_full`, `limit_reached`, `changed_since` where the id is known already.
     */
    reserve: (
      version: NewVersion,
      limits: Pick<Limits, 'fileBytesPerWorkspace' | 'uploadsPerPerson'>,
      now: number,
    ): Promise<void> =>
      within(version.workspaceId, async (tx) => {
        const { workspaceId, userId, bytes } = version;
        await sql`select set_config('synchronous_commit', 'off', true),
          pg_advisory_xact_lock(${lockSpace.files}, hashtext(${workspaceId}))`.execute(tx);
        const { used, coming } = await takenBy(tx, userId);
        const left = limits.fileBytesPerWorkspace - used;
        if (bytes > left) throw new Refusal('files_full', { left: Math.max(0, left) });
        const limit = limits.uploadsPerPerson;
        if (coming >= limit) throw new Refusal('limit_reached', { limit });
        const made = await tx
          .insertInto('file_version')
          .values({
            workspace_id: workspaceId,
            id: version.id,
            key: version.key,
            file_id: version.fileId,
            state: 'coming',
            name: version.name,
            task_id: version.taskId,
            document_id: version.documentId,
            confidential: version.confidential,
            bytes,
            user_id: userId,
            stay: version.stay,
            login_id: version.loginId,
            request_id: version.requestId,
            begun_at: now,
            touched_at: now,
            small_key: null,
            large_key: null,
          })
          .onConflict((on) => on.columns(['workspace_id', 'id']).doNothing())
          .executeTakeFirst();
        if (made.numInsertedOrUpdatedRows === 0n) throw new Refusal('changed_since');
      }),

    /**
     * Somebody's own upload of this stay; anybody else's is as unknown as one that never was. One that comes on is
     * noted as coming on, with this sign-in; not with every piece.
     */
    ownUpload: (
      workspaceId: WorkspaceId,
      id: FileVersionId,
      { userId, stay, requestId, loginId }: Bringer,
      now: number,
    ): Promise<StoredVersion | undefined> =>
      within(workspaceId, async (tx) => {
        const row = await tx
          .selectFrom('file_version')
          .selectAll()
          .where('id', '=', id)
          .where('user_id', '=', userId)
          .where('stay', '=', stay)
          .where('request_id', 'is not distinct from', requestId)
          .where('state', '!=', 'doomed')
          .executeTakeFirst();
        if (!row) return undefined;
        const isNoted = Number(row.touched_at) >= now - touchMs && row.login_id === loginId;
        if (row.state === 'coming' && !isNoted)
          await tx
            .updateTable('file_version')
            .set({ touched_at: now, login_id: loginId })
            .where('id', '=', id)
            .execute();
        return storedVersion(row);
      }),

    /** Where the bytes of a version lie that is whole; undefined where there is none. */
    keyOf: (workspaceId: WorkspaceId, id: FileVersionId): Promise<string | undefined> =>
      within(workspaceId, async (tx) => {
        const row = await tx
          .selectFrom('file_version')
          .select('key')
          .where('id', '=', id)
          .where('state', '=', 'kept')
          .executeTakeFirst();
        return row?.key;
      }),

    /** Where what is shown of it lies; undefined where nobody has looked yet. */
    previewOf: (workspaceId: WorkspaceId, id: FileVersionId): Promise<StoredPreview | undefined> =>
      within(workspaceId, async (tx) => {
        const row = await tx
          .selectFrom('file_version')
          .select(['preview', 'small_key', 'large_key'])
          .where('id', '=', id)
          .where('state', '=', 'kept')
          .executeTakeFirst();
        if (!row || row.preview === 'unknown') return undefined;
        const { small_key: small, large_key: large } = row;
        return small === null || large === null ? 'none' : { small, large };
      }),

    /** False where another process was first, or the version is gone: then these bytes are nobody's. */
    keepPreview: (
      workspaceId: WorkspaceId,
      id: FileVersionId,
      preview: StoredPreview,
    ): Promise<boolean> =>
      within(workspaceId, async (tx) => {
        const keys = preview === 'none' ? { small: null, large: null } : preview;
        const { numUpdatedRows } = await tx
          .updateTable('file_version')
          .set({
            preview: preview === 'none' ? 'none' : 'made',
            small_key: keys.small,
            large_key: keys.large,
          })
          .where('id', '=', id)
          .where('state', '=', 'kept')
          .where('preview', '=', 'unknown')
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),

    /**
     * All bytes are here and durable: owed to the room in the same transaction, once, whoever else finds it at
     * the same moment. In the name of who brought it, if their place still stands when it is paid.
     */
    keep: (version: StoredVersion, type: string, now: number): Promise<boolean> =>
      within(version.workspaceId, async (tx) => {
        const { workspaceId, id: versionId, fileId } = version;
        const row = await tx
          .updateTable('file_version')
          .set({ state: 'kept', type, kept_at: now })
          .where('id', '=', versionId)
          .where('state', '=', 'coming')
          .returningAll()
          .executeTakeFirst();
        if (!row) return false;
        const { name, taskId, documentId, confidential, bytes, requestId } = version;
        const whole = { fileId, versionId, name, bytes, type };
        const owed = { workspaceId, actor: version.userId, about: `file:${fileId}` } as const;
        if (requestId !== null) {
          const args = { ...whole, requestId };
          const mutation = bringRequestedFile.name;
          await raiseDebt(tx, { ...owed, mutation, args, reason: 'asked for' });
        } else if (row.login_id !== null) {
          const args = { ...whole, taskId, documentId, confidential };
          const wish = { needs: 'files.edit', stay: version.stay, loginId: row.login_id } as const;
          const mutation = addFileVersion.name;
          await raiseDebt(tx, { ...owed, mutation, args, reason: 'uploaded', wish });
        }
        return true;
      }),

    /** Nobody can reach it from here on. False where it is whole by now. */
    giveUp: (version: StoredVersion): Promise<boolean> =>
      within(version.workspaceId, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('file_version')
          .set({ state: 'doomed', kept_at: 0 })
          .where('id', '=', version.id)
          .where('state', '=', 'coming')
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
  };
}
