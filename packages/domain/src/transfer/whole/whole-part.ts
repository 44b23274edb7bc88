import { definePart } from '../../kernel/part.ts';
import { noteExport } from './note-export-mutation.ts';
import { beginRestore, endRestore, restoreRecords, takeAwayRestore } from './restore-mutations.ts';

/** A workspace that is taken out whole, and brought in whole. Its records are other parts'; the server alone makes these mutations, so no page carries them. */
export const wholePart = definePart({
  kinds: [],
  mutations: [noteExport, beginRestore, restoreRecords, endRestore, takeAwayRestore],
});
