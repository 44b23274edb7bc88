import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import { staleDocuments, writeText } from './search-document-repo.ts';
import { holdSearchRoom } from './search-room-repo.ts';
import { takeInNamed } from './take-in.ts';

export interface DocumentText {
  /** Up to where it is read, as `doc.seq`. */
  readonly seq: number;
  readonly text: string;
}

export interface ReadDocumentsPorts {
  readonly db: Db;
  /** The words of a document as they are stored now; `undefined`: it cannot be read. */
  textOf(workspaceId: WorkspaceId, documentId: DocumentId): Promise<DocumentText | undefined>;
  onError(error: unknown): void;
}

const atOnce = 100;

/** Takes in the texts of all documents that were written in since they were read. */
export async function readDocuments(ports: ReadDocumentsPorts, signal: AbortSignal): Promise<void> {
  const { db, textOf, onError } = ports;
  const stale = await staleDocuments(db, atOnce);
  for (const document of stale) {
    if (signal.aborted) return;
    const { workspaceId, documentId } = document;
    try {
      const read = await textOf(workspaceId, documentId);
      if (!read) continue;
      await inWorkspace(db, workspaceId, async (tx) => {
        await holdSearchRoom(tx, workspaceId);
        await writeText(tx, document, read);
        await takeInNamed(tx, workspaceId, [{ kind: 'document', id: documentId }]);
      });
    } catch (error) {
      // One that cannot be read holds up no other.
      onError(error);
    }
  }
}
