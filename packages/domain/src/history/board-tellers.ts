import type { boardPart } from '../board/board-part.ts';
import type { ActivityLine } from '../kernel/activity.ts';
import { says, type TellersOf } from './teller.ts';
import { changeIn, textIn } from './told-values.ts';

/** What is told of columns and labels. */
export const boardTellers: TellersOf<typeof boardPart> = {
  createColumn: (line) => ({ what: 'columnCreated', parts: { name: nameOf(line, 'column').to } }),
  renameColumn: (line) => renamed(line, 'column', 'columnRenamed'),
  moveColumn: says({ what: 'columnMoved', parts: {} }),
  archiveColumn: says({ what: 'columnArchived', parts: {} }),
  restoreColumn: says({ what: 'columnRestored', parts: {} }),
  createLabel: (line) => ({ what: 'labelCreated', parts: { name: nameOf(line, 'label').to } }),
  renameLabel: (line) => renamed(line, 'label', 'labelRenamed'),
  removeLabel: (line) => ({ what: 'labelRemoved', parts: { name: nameOf(line, 'label').from } }),
};

function nameOf(line: ActivityLine, kind: string) {
  const change = changeIn(line, kind, 'name');
  return { from: textIn(change?.before), to: textIn(change?.after) };
}

function renamed(line: ActivityLine, kind: string, what: 'columnRenamed' | 'labelRenamed') {
  return changeIn(line, kind, 'name') ? { what, parts: nameOf(line, kind) } : null;
}
