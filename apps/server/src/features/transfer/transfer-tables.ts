import type { FileId, FileVersionId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import type { ImportChoices } from '@sanad/domain/transfer/import-plan';
import type { ExportCounts, ImportCounts } from '@sanad/protocol/http/transfer';
import type { ColumnType, Generated } from 'kysely';

/** The tables of 033-transfer.sql, 035-exports.sql and 036-whole-imports.sql. A `bigint` comes as text. */
type Moment = ColumnType<string, number, number>;
type Json<T> = ColumnType<T, string | undefined, string>;
type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

export type ImportSource = 'trello' | 'csv' | 'sanad';
export type ImportState = 'draft' | 'running' | 'done' | 'failed' | 'undoing' | 'undone';

export interface ImportTable {
  workspace_id: WorkspaceId;
  id: string;
  actor: UserId;
  file_name: string;
  name: string;
  source: ImportSource;
  state: ImportState;
  made_at: Moment;
  beat_at: Moment;
  file: Buffer | null;
  /** Of a whole workspace: where its bytes lie, how many they are to be, and whether all are here. */
  key: string | null;
  bytes: ColumnType<string | null, number | null | undefined, number>;
  mark: string | null;
  whole: Generated<boolean>;
  /** Ids of the columns that were here before it. */
  before: MaybeJson<readonly string[]>;
  choices: Json<ImportChoices>;
  shape: string | null;
  done: Generated<number>;
  total: Generated<number>;
  added: MaybeJson<ImportCounts>;
  stayed: number | null;
  refused: RefusalCode | null;
  talk: number | null;
}

export type BroughtKind = 'column' | 'label' | 'task' | 'item' | 'message';

export interface ImportRecordTable {
  workspace_id: WorkspaceId;
  import_id: string;
  kind: BroughtKind;
  id: string;
  task_id: string | null;
  print: string;
}

export interface ExportTable {
  workspace_id: WorkspaceId;
  id: string;
  actor: UserId;
  state: 'running' | 'ready' | 'failed' | 'doomed';
  key: string;
  made_at: Moment;
  beat_at: Moment;
  done: Generated<number>;
  total: Generated<number>;
  bytes: ColumnType<string | null, never, number>;
  counts: MaybeJson<ExportCounts>;
  until: ColumnType<string | null, never, number>;
  confidential: Json<readonly TakenFile[]>;
  refused: RefusalCode | null;
  taken_by: UserId | null;
  taken_at: ColumnType<string | null, never, number>;
}

/** Of a confidential file the version that an export holds. */
export interface TakenFile {
  readonly fileId: FileId;
  readonly versionId: FileVersionId;
}

/** A type, not an interface: Kysely wants an index signature. */
export type TransferTables = {
  import: ImportTable;
  import_record: ImportRecordTable;
  export: ExportTable;
};
