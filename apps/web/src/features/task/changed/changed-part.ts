import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import type { OpenPieceProps, TaskPart } from '../parts/task-part.ts';

/** What others changed of what was agreed on; of most tasks nothing. */
export const changedPart: TaskPart = {
  name: 'changed',
  lead: lazyPiece<OpenPieceProps>(async () => (await import('./changed-work.tsx')).ChangedWork),
};
