import { commentsPart } from '../features/comments/comments-part.ts';
import { checklistPart } from '../features/task/checklist/checklist-part.ts';
import { duePart } from '../features/task/due/due-part.ts';
import { importedPart } from '../features/task/imported/imported-part.ts';
import { labelsPart } from '../features/task/labels/labels-part.ts';
import { lazyPiece } from '../features/task/parts/lazy-piece.tsx';
import type { OpenPieceProps, TaskPart } from '../features/task/parts/task-part.ts';
import { briefPart } from '../features/task/text/brief-part.ts';
import { withWords } from './lazy-page.ts';

const loadTaskHistory = withWords(() => import('../features/history/task-history.tsx'));

/** What happened to it, folded above what is said of it. */
const historyPart: TaskPart = {
  name: 'history',
  section: lazyPiece<OpenPieceProps>(async () => (await loadTaskHistory()).TaskHistory),
};

/** All that hangs on a task, in the order in which it stands there. */
export const taskParts: readonly TaskPart[] = [
  duePart,
  labelsPart,
  importedPart,
  briefPart,
  checklistPart,
  historyPart,
  commentsPart,
];
