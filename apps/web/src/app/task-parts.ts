import { businessPart } from '../features/business/business-part.tsx';
import { commentsPart } from '../features/comments/comments-part.ts';
import { expectationsTaskPart } from '../features/expectations/task/expectations-task-part.ts';
import { filesPart } from '../features/files/files-part.ts';
import { movedPart } from '../features/history/moved/moved-part.tsx';
import { changedPart } from '../features/task/changed/changed-part.ts';
import { checklistPart } from '../features/task/checklist/checklist-part.ts';
import { importedPart } from '../features/task/imported/imported-part.ts';
import { labelsPart } from '../features/task/labels/labels-part.ts';
import { lifePart } from '../features/task/life/life-part.ts';
import { outsidePart } from '../features/task/outside/outside-part.tsx';
import type {
  BetweenPieceProps,
  OpenPieceProps,
  TaskPart,
} from '../features/task/parts/task-part.ts';
import { repeatPart } from '../features/task/repeat/repeat-part.ts';
import { briefPart } from '../features/task/text/brief-part.ts';
import { eventPart } from '../features/template/event/event-part.tsx';
import { lazyPiece } from '../ui/lazy-piece.tsx';
import { withWords } from './lazy-page.ts';

const loadHistory = withWords(() => import('../features/history/between/history-between.tsx'));

const loadExchange = withWords(() => import('../features/history/exchange/date-exchange.tsx'));

/** What happened to it, folded between what was said; and below its date, how that came to be. */
const historyPart: TaskPart = {
  name: 'history',
  exchange: lazyPiece<OpenPieceProps>(async () => (await loadExchange()).DateExchange),
  between: lazyPiece<BetweenPieceProps>(async () => (await loadHistory()).HistoryBetween),
};

/** All that hangs on a task, in the order in which it stands there; the talk last, its newest over the field. */
export const taskParts: readonly TaskPart[] = [
  businessPart,
  changedPart,
  lifePart,
  // What is never done here, or asked first, is read before anything else of it.
  expectationsTaskPart,
  repeatPart,
  labelsPart,
  eventPart,
  outsidePart,
  importedPart,
  briefPart,
  checklistPart,
  filesPart,
  historyPart,
  movedPart,
  commentsPart,
];
