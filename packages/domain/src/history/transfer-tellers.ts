import type { transferPart } from '../transfer/transfer-part.ts';
import type { wholePart } from '../transfer/whole/whole-part.ts';
import { says, type TellersOf } from './teller.ts';

/** What was brought in and taken back, counted: an import is one event, not four hundred. */
export const transferTellers: TellersOf<typeof transferPart> & TellersOf<typeof wholePart> = {
  // The board that they came with is told.
  bringMessages: () => null,
  // A copy that came is told of once, when it is here; of one that went again there is nothing to tell.
  beginRestore: () => null,
  restoreRecords: () => null,
  takeAwayRestore: () => null,
  endRestore: says({ what: 'workspaceRestored', parts: {} }),
  noteExport: says({ what: 'workspaceTaken', parts: {} }),
  takeBackImport: ({ records }) => ({ what: 'importTakenBack', parts: { records } }),
};
