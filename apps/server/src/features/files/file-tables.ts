import type {
  DocumentId,
  FileId,
  FileRequestId,
  FileVersionId,
  TaskId,
  UserId,
  WorkspaceId,
} from '@sanad/domain/kernel/ids';
import type { Generated, Transaction } from 'kysely';

import type { Tables } from '../../db/tables.ts';

/** The table of 030-files.sql. Numbers of 64 bits come from PostgreSQL as texts. */
export interface FileVersionTable {
  workspace_id: WorkspaceId;
  id: FileVersionId;
  key: string;
  file_id: FileId;
  state: 'coming' | 'kept' | 'doomed';
  name: string;
  task_id: TaskId | null;
  document_id: DocumentId | null;
  confidential: boolean;
  bytes: string | number;
  type: string | null;
  request_id: FileRequestId | null;
  user_id: UserId;
  stay: number;
  login_id: string | null;
  begun_at: string | number;
  touched_at: string | number;
  kept_at: string | number | null;
  preview: Generated<'unknown' | 'made' | 'none'>;
  small_key: string | null;
  large_key: string | null;
}

export interface FileRequestTable {
  workspace_id: WorkspaceId;
  id: FileRequestId;
  token_hash: Buffer;
  asked_by: UserId;
  stay: number;
  until: string | number;
}

/** A type, not an interface: Kysely wants an index signature. */
export type FileTables = { file_version: FileVersionTable; file_request: FileRequestTable };

export type FilesTx = Transaction<Tables & FileTables>;
