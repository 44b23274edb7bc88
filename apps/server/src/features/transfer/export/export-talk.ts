import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import type { Language } from '@sanad/protocol/http/profile';
import type { ExportCounts } from '@sanad/protocol/http/transfer';

import type { StoreSettings } from '../../../storage/open-store.ts';
import type { TakenFile } from '../transfer-tables.ts';

/** What the worker that writes an export is told, and what it says. */
export interface ExportAsk {
  readonly workspaceId: WorkspaceId;
  readonly actor: UserId;
  /** Under which the zip is to lie. */
  readonly key: string;
  readonly language: Language;
  readonly zone: ZoneName;
  readonly now: number;
}

export interface ExportWorkerData extends ExportAsk {
  readonly databaseUrl: string;
  readonly store: StoreSettings;
}

export interface WrittenExport {
  readonly bytes: number;
  readonly counts: ExportCounts;
  readonly confidential: readonly TakenFile[];
}

export type ExportSaid =
  | { readonly done: number; readonly total: number }
  | { readonly written: WrittenExport }
  | { readonly refused: RefusalCode };
