import type { CallId, DocumentId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';

/** A call as this feature holds it; `mediaRoom` never leaves the server except inside a token. */
export interface StoredCall {
  readonly workspaceId: WorkspaceId;
  readonly id: CallId;
  readonly mediaRoom: string;
  readonly notesDocumentId: DocumentId;
  readonly startedBy: UserId;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}
