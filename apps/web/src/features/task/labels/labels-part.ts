import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import type { TaskPart } from '../parts/task-part.ts';

export const labelsPart: TaskPart = {
  name: 'labels',
  fact: lazyPiece(async () => (await import('./task-labels.tsx')).TaskLabels),
};
