import type { CommentsScope } from '../comments/comments-scope.ts';
import type { FilesCollections } from '../files/record.ts';
import { mutationsOf, type Tx } from '../kernel/mutation.ts';

/** What an import brings beside the board, and what taking one back touches: tasks with their talk and files. */
export type TransferScope = CommentsScope & FilesCollections;
export type TransferTx = Tx<TransferScope>;

export const defineTransferMutation = mutationsOf<TransferScope>();
