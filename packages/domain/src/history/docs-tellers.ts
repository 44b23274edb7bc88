import type { docsPart } from '../docs/docs-part.ts';
import { says, type TellersOf } from './teller.ts';
import { changeIn, textIn } from './told-values.ts';

/** What is told of documents: their place in the list. What is written in them has a history of its own. */
export const docsTellers: TellersOf<typeof docsPart> = {
  createDocument: (line) => ({
    what: 'documentCreated',
    parts: { title: textIn(changeIn(line, 'document', 'title')?.after) },
  }),
  renameDocument(line) {
    const change = changeIn(line, 'document', 'title');
    if (!change) return null;
    const parts = { from: textIn(change.before), to: textIn(change.after) };
    return { what: 'documentRenamed', parts };
  },
  archiveDocument: says({ what: 'documentArchived', parts: {} }),
  restoreDocument: says({ what: 'documentRestored', parts: {} }),
};
