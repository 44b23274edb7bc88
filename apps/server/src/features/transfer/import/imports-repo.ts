import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import type { ImportChoices } from '@sanad/domain/transfer/import-plan';
import { transferLimits } from '@sanad/domain/transfer/limit';
import type { ImportCounts } from '@sanad/protocol/http/transfer';
import { sql, type Selectable } from 'kysely';

import type { Db } from '../../../db/database.ts';
import { inWorkspace } from '../../../db/transaction.ts';
import type { BroughtKind, ImportTable, TransferTables } from '../transfer-tables.ts';

/** Somebody works on it, or did and stopped so long ago that another may go on. */
const deadAfterMs = 60_000;
/** A file that was looked at and not brought in. */
const draftMs = 60 * 60_000;
const rowsPerInsert = 1_000;
/** Bytes come as text of twice their length, which is read in one go: nobody waits for a whole file of it. */
const pieceBytes = 1_000_000;

export type StoredImport = Omit<Selectable<ImportTable>, 'file'>;
export type BroughtRecord = Readonly<{
  kind: BroughtKind;
  id: string;
  task_id: string | null;
  print: string;
}>;
export interface ImportAt {
  readonly workspaceId: WorkspaceId;
  readonly importId: string;
}

export type ImportsRepo = ReturnType<typeof createImportsRepo>;

const columns = [
  ...(['workspace_id', 'id', 'actor', 'file_name', 'name', 'source', 'state', 'made_at'] as const),
  ...([
    'beat_at',
    'choices',
    'shape',
    'done',
    'total',
    'added',
    'stayed',
    'refused',
    'talk',
    'key',
    'bytes',
    'mark',
    'whole',
    'before',
  ] as const),
] as const;

/** What was brought into workspaces, and the files that wait to be. */
export function createImportsRepo(base: Db) {
  const db = base.withTables<TransferTables>();

  return {
    /** The oldest of somebody's that were only looked at give way to a new one. */
    keepDraft: (
      { workspaceId, importId }: ImportAt,
      draft: Pick<StoredImport, 'actor' | 'file_name' | 'name' | 'source' | 'shape'> & {
        readonly file: Uint8Array;
        readonly now: number;
        readonly most: number;
      },
    ): Promise<void> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const { now, most, file, ...row } = draft;
        await tx
          .insertInto('import')
          .values({
            ...{ ...row, workspace_id: workspaceId, id: importId, state: 'draft' },
            ...{ made_at: now, beat_at: now, file: Buffer.from(file) },
          })
          .execute();
        const kept = tx
          .selectFrom('import')
          .select('id')
          .where('actor', '=', row.actor)
          .where('state', '=', 'draft')
          .orderBy('made_at', 'desc')
          .limit(most);
        await tx
          .deleteFrom('import')
          .where('actor', '=', row.actor)
          .where('state', '=', 'draft')
          .where('id', 'not in', kept)
          .execute();
      }),

    /** What somebody said of the last table of such a shape that they brought in here. */
    findChoices: (
      workspaceId: WorkspaceId,
      of: Pick<StoredImport, 'actor' | 'shape'>,
    ): Promise<ImportChoices | undefined> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const row = await tx
          .selectFrom('import')
          .select('choices')
          .where('actor', '=', of.actor)
          .where('shape', '=', of.shape)
          .where('state', '<>', 'draft')
          .orderBy('made_at', 'desc')
          .limit(1)
          .executeTakeFirst();
        return row?.choices;
      }),

    load: ({ workspaceId, importId }: ImportAt): Promise<StoredImport | undefined> =>
      inWorkspace(db, workspaceId, (tx) =>
        tx.selectFrom('import').select(columns).where('id', '=', importId).executeTakeFirst(),
      ),

    loadFile: ({ workspaceId, importId }: ImportAt): Promise<Uint8Array | undefined> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const pieces: Uint8Array[] = [];
        for (let from = 1; ; from += pieceBytes) {
          const row = await tx
            .selectFrom('import')
            .select(sql<Uint8Array | null>`substr(file, ${from}, ${pieceBytes})`.as('piece'))
            .where('id', '=', importId)
            .executeTakeFirst();
          if (!row?.piece) return undefined;
          pieces.push(row.piece);
          if (row.piece.length < pieceBytes) return Buffer.concat(pieces);
        }
      }),

    list: (workspaceId: WorkspaceId): Promise<StoredImport[]> =>
      inWorkspace(db, workspaceId, (tx) =>
        tx
          .selectFrom('import')
          .select(columns)
          .where('state', '<>', 'draft')
          .orderBy('made_at', 'desc')
          .limit(transferLimits.importsKept)
          .execute(),
      ),

    /** Begins work on it. False: it is in no state for that, or other work is under way in the workspace. */
    begin: (
      { workspaceId, importId }: ImportAt,
      work: {
        readonly state: 'running' | 'undoing';
        readonly from: readonly ImportTable['state'][];
        readonly choices?: ImportChoices;
        readonly now: number;
      },
    ): Promise<boolean> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const { state, from, choices, now } = work;
        await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${workspaceId}`}, 0))`.execute(
          tx,
        );
        const busy = await tx
          .selectFrom('import')
          .select('id')
          .where('state', 'in', ['running', 'undoing'])
          .executeTakeFirst();
        if (busy) return false;
        const { numUpdatedRows } = await tx
          .updateTable('import')
          .set({
            ...{ state, beat_at: now, done: 0, total: 0, refused: null },
            ...(choices && { choices: JSON.stringify(choices), made_at: now }),
          })
          .where('id', '=', importId)
          .where('state', 'in', from)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),

    /** How far the work is; it also says that somebody is at it. */
    beat: (
      { workspaceId, importId }: ImportAt,
      at: { readonly done: number; readonly total: number; readonly now: number },
    ): Promise<void> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const { done, total, now } = at;
        await tx
          .updateTable('import')
          .set({ done, total, beat_at: now })
          .where('id', '=', importId)
          .execute();
      }),

    /** What the next mutation brings, before it does. */
    note: ({ workspaceId, importId }: ImportAt, records: readonly BroughtRecord[]): Promise<void> =>
      inWorkspace(db, workspaceId, async (tx) => {
        for (let at = 0; at < records.length; at += rowsPerInsert) {
          const rows = records.slice(at, at + rowsPerInsert).map((record) => ({
            ...{ workspace_id: workspaceId, import_id: importId },
            ...record,
          }));
          await tx
            .insertInto('import_record')
            .values(rows)
            .onConflict((on) => on.doNothing())
            .execute();
        }
      }),

    listRecords: ({ workspaceId, importId }: ImportAt): Promise<BroughtRecord[]> =>
      inWorkspace(db, workspaceId, (tx) =>
        tx
          .selectFrom('import_record')
          .select(['kind', 'id', 'task_id', 'print'])
          .where('import_id', '=', importId)
          .execute(),
      ),

    /** Labels that came with imports which were taken back. */
    listTakenBack: (workspaceId: WorkspaceId): Promise<ReadonlySet<string>> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const rows = await tx
          .selectFrom('import_record')
          .innerJoin('import', 'import.id', 'import_record.import_id')
          .select('import_record.id')
          .where('import_record.kind', '=', 'label')
          .where('import.state', '=', 'undone')
          .execute();
        return new Set(rows.map(({ id }) => id));
      }),

    /** The file is no longer needed, unless it failed and may be tried again. */
    end: (
      { workspaceId, importId }: ImportAt,
      result: {
        readonly state: 'done' | 'failed' | 'undone';
        readonly now: number;
        readonly added?: ImportCounts;
        readonly talk?: number;
        readonly stayed?: number;
        readonly refused?: RefusalCode;
      },
    ): Promise<void> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const { state, now, added, ...rest } = result;
        await tx
          .updateTable('import')
          .set({
            ...{ ...rest, state, beat_at: now },
            ...(added && { added: JSON.stringify(added) }),
            ...(state === 'failed' ? {} : { file: null, key: null }),
          })
          .where('id', '=', importId)
          .execute();
      }),

    /** Over all workspaces: work that nobody is at any more. Each is given to one who asks. */
    claimDead: (now: number): Promise<readonly ImportAt[]> =>
      db
        .updateTable('import')
        .set({ beat_at: now })
        .where('state', 'in', ['running', 'undoing'])
        .where('beat_at', '<', sql<string>`${now - deadAfterMs}`)
        .returning(['workspace_id as workspaceId', 'id as importId'])
        .execute(),

    /** Over all workspaces: files that were only looked at, and imports beyond those that are kept. */
    sweep: async (now: number): Promise<void> => {
      await db
        .deleteFrom('import')
        .where('state', 'in', ['draft', 'failed'])
        .where('source', '<>', 'sanad')
        .where('beat_at', '<', sql<string>`${now - draftMs}`)
        .execute();
      await sql`
        delete from import i using (
          select workspace_id, id, row_number() over (partition by workspace_id order by made_at desc) as place
          from import where state in ('done', 'undone')
        ) kept
        where kept.workspace_id = i.workspace_id and kept.id = i.id and kept.place > ${transferLimits.importsKept}
      `.execute(db);
    },
  };
}
