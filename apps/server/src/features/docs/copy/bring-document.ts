import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Json } from '@sanad/domain/kernel/record';

import type { Db } from '../../../db/database.ts';
import { inWorkspace } from '../../../db/transaction.ts';
import { beginDocument } from './document-copy-repo.ts';
import { stateOf, treeOfState, withFiles } from './document-tree.ts';

/**
 * A document as a copy has it, under the ids that it and its files have here. What a program put beside its text and
 * its settings does not come. For a worker.
 * @throws Refusal `import_unreadable`
 */
export async function bringDocument(
  db: Db,
  at: { readonly workspaceId: WorkspaceId; readonly documentId: string },
  copied: Uint8Array,
  idOfFile: (name: Json) => string | null,
): Promise<void> {
  const tree = withFiles(treeOfState(copied), idOfFile);
  // Nobody wrote in it: neither will there be a first line.
  if (tree.content.length === 0 && Object.keys(tree.settings).length === 0) return;
  await inWorkspace(db, at.workspaceId, (tx) => beginDocument(tx, at, stateOf(tree)));
}
