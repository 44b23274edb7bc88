import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import { sql, type Selectable } from 'kysely';

import type { Db } from '../../../db/database.ts';
import { inWorkspace } from '../../../db/transaction.ts';
import type { ExportTable, TransferTables } from '../transfer-tables.ts';
import type { WrittenExport } from './export-talk.ts';

/** Somebody works on it, or did and stopped so long ago that another may begin anew. */
const deadAfterMs = 60_000;

export interface ExportAt {
  readonly workspaceId: WorkspaceId;
  readonly exportId: string;
}
export type StoredExport = Selectable<ExportTable>;
export type ExportsRepo = ReturnType<typeof createExportsRepo>;

/** The one export that each workspace may have, and those whose bytes still have to go. */
export function createExportsRepo(base: Db) {
  const db = base.withTables<TransferTables>();

  return {
    /** The one that there is; nothing where it is over. */
    find: (workspaceId: WorkspaceId, now: number): Promise<StoredExport | undefined> =>
      inWorkspace(db, workspaceId, (tx) =>
        tx
          .selectFrom('export')
          .selectAll()
          .where('state', '<>', 'doomed')
          .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', sql<string>`${now}`)]))
          .executeTakeFirst(),
      ),

    /** In the place of what there was. False where one is under way. */
    begin: (
      { workspaceId, exportId }: ExportAt,
      begun: { readonly actor: UserId; readonly key: string; readonly now: number },
    ): Promise<boolean> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const { actor, key, now } = begun;
        await tx
          .updateTable('export')
          .set({ state: 'doomed' })
          .where('state', 'in', ['ready', 'failed'])
          .execute();
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto('export')
          .values({
            ...{ workspace_id: workspaceId, id: exportId, actor, key, state: 'running' },
            ...{ made_at: now, beat_at: now },
          })
          .onConflict((on) => on.doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }),

    /** How far the work under this key is; it also says that somebody is at it. False where it is nobody's any more. */
    beat: (
      { workspaceId, exportId }: ExportAt,
      at: {
        readonly key: string;
        readonly done: number;
        readonly total: number;
        readonly now: number;
      },
    ): Promise<boolean> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const { key, done, total, now } = at;
        const { numUpdatedRows } = await tx
          .updateTable('export')
          .set({ done, total, beat_at: now })
          .where('id', '=', exportId)
          .where('state', '=', 'running')
          .where('key', '=', key)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),

    /** Its bytes are whole. False where it was dropped, or another was faster: then they are nobody's. */
    finish: (
      { workspaceId, exportId }: ExportAt,
      key: string,
      written: WrittenExport & { readonly until: number },
    ): Promise<boolean> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const { bytes, counts, confidential, until } = written;
        const { numUpdatedRows } = await tx
          .updateTable('export')
          .set({
            ...{ state: 'ready', bytes, until, counts: JSON.stringify(counts) },
            confidential: JSON.stringify(confidential),
          })
          .where('id', '=', exportId)
          .where('state', '=', 'running')
          .where('key', '=', key)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),

    fail: ({ workspaceId, exportId }: ExportAt, key: string, refused: RefusalCode) =>
      inWorkspace(db, workspaceId, (tx) =>
        tx
          .updateTable('export')
          .set({ state: 'failed', refused })
          .where('id', '=', exportId)
          .where('state', '=', 'running')
          .where('key', '=', key)
          .execute(),
      ),

    /** Somebody else may go on with it at once. */
    letGo: ({ workspaceId, exportId }: ExportAt, key: string) =>
      inWorkspace(db, workspaceId, (tx) =>
        tx
          .updateTable('export')
          .set({ beat_at: 0 })
          .where('id', '=', exportId)
          .where('state', '=', 'running')
          .where('key', '=', key)
          .execute(),
      ),

    noteTaken: (
      { workspaceId, exportId }: ExportAt,
      taken: { readonly by: UserId; readonly now: number },
    ) =>
      inWorkspace(db, workspaceId, (tx) =>
        tx
          .updateTable('export')
          .set({ taken_by: taken.by, taken_at: taken.now })
          .where('id', '=', exportId)
          .execute(),
      ),

    /** From here on nobody can have it. False where there is none such. */
    doom: ({ workspaceId, exportId }: ExportAt): Promise<boolean> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('export')
          .set({ state: 'doomed' })
          .where('id', '=', exportId)
          .where('state', '<>', 'doomed')
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),

    /**
     * Over all workspaces: work that nobody is at any more, each given to one who asks, under a new key. What the
     * dead one wrote stands under the old one as doomed.
     */
    claimDead: (now: number, newKey: () => string): Promise<readonly ClaimedExport[]> =>
      db.transaction().execute(async (tx) => {
        const dead = await tx
          .selectFrom('export')
          .select(['workspace_id as workspaceId', 'id as exportId', 'key', 'actor'])
          .where('state', '=', 'running')
          .where('beat_at', '<', sql<string>`${now - deadAfterMs}`)
          .forUpdate()
          .skipLocked()
          .execute();
        const claimed: ClaimedExport[] = [];
        for (const { workspaceId, exportId, key: old, actor } of dead) {
          const key = newKey();
          await tx
            .updateTable('export')
            .set({ key, beat_at: now, done: 0 })
            .where('workspace_id', '=', workspaceId)
            .where('id', '=', exportId)
            .execute();
          await sql`
            insert into export (workspace_id, id, actor, state, key, made_at, beat_at)
            values (${workspaceId}, gen_random_uuid(), ${actor}, 'doomed', ${old}, ${now}, ${now})`.execute(
            tx,
          );
          claimed.push({ workspaceId, exportId, key, actor });
        }
        return claimed;
      }),

    /** Over all workspaces: whose time is over. */
    doomOld: (now: number) =>
      db
        .updateTable('export')
        .set({ state: 'doomed' })
        .where('state', '=', 'ready')
        .where('until', '<=', sql<string>`${now}`)
        .execute(),

    /** Over all workspaces. */
    listDoomed: (): Promise<readonly (ExportAt & { readonly key: string })[]> =>
      db
        .selectFrom('export')
        .select(['workspace_id as workspaceId', 'id as exportId', 'key'])
        .where('state', '=', 'doomed')
        .execute(),

    /** After its bytes. */
    forget: ({ workspaceId, exportId }: ExportAt) =>
      db
        .deleteFrom('export')
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', exportId)
        .where('state', '=', 'doomed')
        .execute(),

    /** Which of these keys are an export's: whoever sweeps the store leaves them. */
    known: async (keys: readonly string[]): Promise<readonly string[]> => {
      const rows = await db
        .selectFrom('export')
        .select('key')
        .where('key', 'in', [...keys])
        .execute();
      return rows.map(({ key }) => key);
    },
  };
}

export interface ClaimedExport extends ExportAt {
  readonly key: string;
  readonly actor: UserId;
}
