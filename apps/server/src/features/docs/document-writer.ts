import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { frameUpdates } from '@sanad/sync/yjs/update-log';
import type pg from 'pg';

import { composeDocument, type Block } from './compose-document.ts';
import { createDocsRepo } from './docs-repo.ts';

export type WriteDocument = (
  workspaceId: WorkspaceId,
  documentId: DocumentId,
  blocks: readonly Block[],
) => Promise<void>;

/** Writes the first text of a document that nobody has opened yet; resolves when it is durable. */
export function createDocumentWriter(ports: {
  readonly databaseUrl: string;
  readonly pool: pg.Pool;
  onError(error: Error): void;
}): WriteDocument {
  return async (workspaceId, documentId, blocks) => {
    const repo = createDocsRepo(ports.databaseUrl, ports.pool, ports.onError);
    try {
      const updates = frameUpdates([composeDocument(blocks)]);
      await repo.append([{ doc: `${workspaceId}/${documentId}`, updates }]);
    } finally {
      await repo.close();
    }
  };
}
