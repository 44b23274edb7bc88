import type { Json } from '@sanad/domain/kernel/record';
import type { Transaction } from 'kysely';

import type { Tables } from '../../../db/tables.ts';
import { loadDocument } from './document-copy-repo.ts';
import { stateOf, treeOf, withFiles } from './document-tree.ts';
import { markdownOf, type PageGround } from './tree-markdown.ts';

export interface DocumentCopy {
  /** For whatever reads Yjs. */
  readonly state: Uint8Array;
  /** For people. */
  readonly page: string;
}

/** A document as it leaves the server: its files by the names that the copy gives them, and by no id. */
export async function copyDocument(
  tx: Transaction<Tables>,
  at: { readonly workspaceId: string; readonly documentId: string },
  ground: PageGround & {
    /** What a file is called in the copy. */
    nameOfFile(fileId: Json): string | null;
  },
): Promise<DocumentCopy> {
  const stored = await loadDocument(tx, at.workspaceId, at.documentId);
  const tree = treeOf(stored);
  const state = stateOf(withFiles(tree, (fileId) => ground.nameOfFile(fileId)));
  return { state, page: markdownOf(tree, ground) };
}
