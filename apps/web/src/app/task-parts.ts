import { commentsPart } from '../features/comments/comments-part.ts';
import { checklistPart } from '../features/task/checklist/checklist-part.ts';
import { duePart } from '../features/task/due/due-part.ts';
import { importedPart } from '../features/task/imported/imported-part.ts';
import { labelsPart } from '../features/task/labels/labels-part.ts';
import { lazyPiece } from '../features/task/parts/lazy-piece.tsx';
import type { BetweenPieceProps, TaskPart } from '../features/task/parts/task-part.ts';
import { briefPart } from '../features/task/text/brief-part.ts';
import { withWords } from './lazy-page.ts';

const loadHistory = withWords(() => import('../features/history/between/history-between.tsx'));

/** What happened to it, folded between what was said. */
const historyPart: TaskPart = {
  name: 'history',
  between: lazyPiece<BetweenPieceProps>(async () => (await loadHistory()).HistoryBetween),
};

/** All that hangs on a task, in the order in which it stands there; the talk last, its newest over the field. */
export const taskParts: readonly TaskPart[] = [
  duePart,
  labelsPart,
  importedPart,
  briefPart,
  checklistPart,
  historyPart,
  commentsPart,
];
