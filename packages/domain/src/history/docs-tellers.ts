import type { docsPart } from '../docs/docs-part.ts';
import type { ActivityLine } from '../kernel/activity.ts';
import type { Sentence } from './sentence.ts';
import { says, type TellersOf } from './teller.ts';
import { changeIn, textIn } from './told-values.ts';

/** What is told of documents: their place in the list. What is written in them has a history of its own. */
export const docsTellers: TellersOf<typeof docsPart> = {
  createDocument: tellCreation,
  turnIdeaIntoDocument: tellCreation,
  renameDocument(line) {
    const change = changeIn(line, 'document', 'title');
    if (!change) return null;
    const parts = { from: textIn(change.before), to: textIn(change.after) };
    return { what: 'documentRenamed', parts };
  },
  archiveDocument: says({ what: 'documentArchived', parts: {} }),
  restoreDocument: says({ what: 'documentRestored', parts: {} }),
};

/** What it was before is nobody else's matter. A repeat makes nothing and says nothing. */
function tellCreation(line: ActivityLine): Sentence | null {
  const change = changeIn(line, 'document', 'title');
  return change ? { what: 'documentCreated', parts: { title: textIn(change.after) } } : null;
}
