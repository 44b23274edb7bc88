import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import type { OpenPieceProps, TaskPart } from '../parts/task-part.ts';
import { RepeatMark } from './repeat-mark.tsx';

/** That a task comes again: a sign on its row, and all that two people say of it in the open task. */
export const repeatPart: TaskPart = {
  name: 'repeat',
  lead: lazyPiece<OpenPieceProps>(async () => (await import('./changed-here.tsx')).ChangedHere),
  section: lazyPiece<OpenPieceProps>(async () => (await import('./repeat.tsx')).Repeat),
  mark: RepeatMark,
};
