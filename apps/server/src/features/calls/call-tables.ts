import type { CallId, DocumentId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ColumnType, Transaction } from 'kysely';

import type { Tables } from '../../db/tables.ts';

/** The tables of 005-calls.sql. */
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

export interface CallTable {
  workspace_id: WorkspaceId;
  id: CallId;
  media_room: string;
  notes_document_id: DocumentId;
  started_by: UserId;
  started_at: Date;
  ended_at: MaybeTime;
}

export interface CallParticipationTable {
  workspace_id: WorkspaceId;
  id: string;
  call_id: CallId;
  session_sid: string;
  user_id: UserId;
  device: string;
  joined_at: Date;
  left_at: MaybeTime;
}

export interface WebhookEventTable {
  workspace_id: WorkspaceId;
  id: string;
  heard_at: ColumnType<Date, Date | undefined, never>;
}

/** A type, not an interface: Kysely wants an index signature. */
export type CallTables = {
  call: CallTable;
  call_participation: CallParticipationTable;
  webhook_event: WebhookEventTable;
};

export type CallsTx = Transaction<Tables & CallTables>;
