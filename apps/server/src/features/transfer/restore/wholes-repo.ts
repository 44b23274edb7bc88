import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ImportCounts } from '@sanad/protocol/http/transfer';
import { sql } from 'kysely';

import type { Db } from '../../../db/database.ts';
import { inWorkspace } from '../../../db/transaction.ts';
import type { ImportAt } from '../import/imports-repo.ts';
import type { TransferTables } from '../transfer-tables.ts';

export type WholesRepo = ReturnType<typeof createWholesRepo>;

export interface ComingWhole {
  readonly id: string;
  readonly key: string;
  readonly bytes: number;
  readonly whole: boolean;
}

/** Not under way, and neither done. */
const open = ['draft', 'failed'] as const;

/** Whole workspaces on their way in, until they are under way: after that they are imports like the others. */
export function createWholesRepo(base: Db) {
  const db = base.withTables<TransferTables>();

  return {
    /** The one of this file, as it came before; or a new one, in place of whatever else the same person was sending. */
    begin: (
      workspaceId: WorkspaceId,
      sent: {
        readonly actor: UserId;
        readonly fileName: string;
        readonly bytes: number;
        readonly mark: string;
        readonly now: number;
      },
      fresh: { readonly id: string; readonly key: string },
    ): Promise<{ readonly coming: ComingWhole; readonly dropped: readonly string[] }> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const { actor, fileName, bytes, mark, now } = sent;
        const lock = `whole ${workspaceId} ${actor}`;
        await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(tx);
        const known = await tx
          .updateTable('import')
          .set({ beat_at: now })
          .where('source', '=', 'sanad')
          .where('actor', '=', actor)
          .where('state', 'in', open)
          .where('file_name', '=', fileName)
          .where('bytes', '=', sql<string>`${bytes}`)
          .where('mark', '=', mark)
          .where('key', 'is not', null)
          .returning(['id', 'key', 'whole'])
          .executeTakeFirst();
        const id = known?.id ?? fresh.id;
        const others = tx
          .selectFrom('import')
          .where('source', '=', 'sanad')
          .where('actor', '=', actor);
        const ofOthers = await others
          .select('key')
          .where('state', 'in', open)
          .where('id', '<>', id)
          .execute();
        const dropped = ofOthers.flatMap(({ key }) => key ?? []);
        await tx
          .deleteFrom('import')
          .where('id', 'in', others.select('id').where('state', '=', 'draft').where('id', '<>', id))
          .execute();
        // What failed stays in the list; its bytes are of no use any more.
        await tx
          .updateTable('import')
          .set({ key: null })
          .where(
            'id',
            'in',
            others.select('id').where('state', '=', 'failed').where('id', '<>', id),
          )
          .execute();
        if (known?.key) return { coming: { ...known, key: known.key, bytes }, dropped };
        await tx
          .insertInto('import')
          .values({
            ...{ workspace_id: workspaceId, id, key: fresh.key, actor, bytes, mark },
            ...{ file_name: fileName, name: '', source: 'sanad', state: 'draft' },
            ...{ made_at: now, beat_at: now },
          })
          .execute();
        return { coming: { id, key: fresh.key, bytes, whole: false }, dropped };
      }),

    /** One at a time: `work` has the row's lock. Nothing where it is none of theirs, or no longer comes. */
    withComing: <R>(
      at: ImportAt,
      actor: UserId,
      work: (
        coming: ComingWhole,
        saw: (whole: boolean, now: number) => Promise<void>,
      ) => Promise<R>,
    ): Promise<R | undefined> =>
      inWorkspace(db, at.workspaceId, async (tx) => {
        const row = await tx
          .selectFrom('import')
          .select(['id', 'key', 'bytes', 'whole'])
          .where('id', '=', at.importId)
          .where('source', '=', 'sanad')
          .where('actor', '=', actor)
          .where('state', 'in', open)
          .forUpdate()
          .executeTakeFirst();
        if (!row?.key) return undefined;
        return work({ ...row, key: row.key, bytes: Number(row.bytes) }, async (whole, now) => {
          await tx
            .updateTable('import')
            .set({ whole, beat_at: now })
            .where('id', '=', at.importId)
            .execute();
        });
      }),

    /** It was looked at to its end: it can be begun. */
    noteLooked: (
      { workspaceId, importId }: ImportAt,
      looked: { readonly name: string; readonly added: ImportCounts; readonly now: number },
    ): Promise<void> =>
      inWorkspace(db, workspaceId, async (tx) => {
        await tx
          .updateTable('import')
          .set({
            ...{ name: looked.name, beat_at: looked.now },
            added: JSON.stringify(looked.added),
          })
          .where('id', '=', importId)
          .where('state', 'in', open)
          .execute();
      }),

    /** Which columns are here before anything of it is. Said once. */
    noteBefore: ({ workspaceId, importId }: ImportAt, columns: readonly string[]): Promise<void> =>
      inWorkspace(db, workspaceId, async (tx) => {
        await tx
          .updateTable('import')
          .set({ before: JSON.stringify(columns) })
          .where('id', '=', importId)
          .where('before', 'is', null)
          .execute();
      }),

    /** Theirs, or nothing: gives the key of its bytes. */
    drop: ({ workspaceId, importId }: ImportAt, actor: UserId): Promise<string | undefined> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const row = await tx
          .deleteFrom('import')
          .where('id', '=', importId)
          .where('source', '=', 'sanad')
          .where('actor', '=', actor)
          .where('state', 'in', open)
          .returning('key')
          .executeTakeFirst();
        return row?.key ?? undefined;
      }),

    /** Of one that failed for what its bytes are: they are of no use to anybody. */
    forgetBytes: ({ workspaceId, importId }: ImportAt): Promise<void> =>
      inWorkspace(db, workspaceId, async (tx) => {
        await tx.updateTable('import').set({ key: null }).where('id', '=', importId).execute();
      }),

    /** Over all workspaces: those that nobody goes on with. Gives the keys of their bytes. */
    dropOld: async (before: number): Promise<readonly string[]> => {
      const rows = await db
        .deleteFrom('import')
        .where('source', '=', 'sanad')
        .where('state', 'in', open)
        .where('beat_at', '<', sql<string>`${before}`)
        .returning('key')
        .execute();
      return rows.flatMap(({ key }) => key ?? []);
    },

    /** Over all workspaces: of these keys of the store those that an import still needs. */
    known: async (keys: readonly string[]): Promise<readonly string[]> => {
      const rows = await db
        .selectFrom('import')
        .select('key')
        .where('key', 'in', [...keys])
        .execute();
      return rows.flatMap(({ key }) => key ?? []);
    },
  };
}
