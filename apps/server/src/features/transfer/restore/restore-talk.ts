import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { RefusalCode, RefusalParams } from '@sanad/domain/kernel/refusal';
import type { ReadRecord } from '@sanad/domain/transfer/whole/read-whole';
import type { WholeLook } from '@sanad/protocol/http/whole-import';

import type { StoreSettings } from '../../../storage/open-store.ts';
import type { WholeLimits } from './whole-zip.ts';

/** What the worker that reads an export is told. */
export interface RestoreAsk {
  readonly importId: string;
  readonly workspaceId: WorkspaceId;
  readonly actor: UserId;
  readonly stay: number;
  /** Where the zip lies, and how large it is. */
  readonly key: string;
  readonly bytes: number;
  readonly matched: readonly (readonly [name: string, userId: UserId])[];
  readonly limits: WholeLimits;
  readonly now: number;
  /** Parts that are in the room already; nothing: it is only looked at. */
  readonly from: number | null;
}

export interface RestoreWorkerData extends RestoreAsk {
  readonly databaseUrl: string;
  readonly store: StoreSettings;
}

export type LookedWhole = Pick<WholeLook, 'name' | 'madeAt' | 'counts' | 'people' | 'left'>;

/** What goes into the room at once. */
export interface RestorePart {
  readonly part: number;
  readonly total: number;
  /** How many records are in the room with it. */
  readonly end: number;
  /** Of the first one: where the numbers go on. */
  readonly begin?: { readonly task: number; readonly message: number };
  readonly records: readonly ReadRecord[];
}

export type RestoreSaid =
  | { readonly looked: LookedWhole }
  | { readonly part: RestorePart }
  | { readonly done: true }
  | { readonly refused: { readonly code: RefusalCode; readonly params: RefusalParams } };
