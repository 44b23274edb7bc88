import type { DocumentId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';

/** A document's place in the workspace's list; its text is a Yjs document under the same id. */
export interface DocumentRecord {
  readonly id: DocumentId;
  readonly title: string;
  readonly createdAt: Instant;
  readonly createdBy: UserId;
  readonly archivedAt: Instant | null;
}

export type DocsCollections = { document: DocumentRecord };
