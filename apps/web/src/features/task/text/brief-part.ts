import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import type { TaskPart } from '../parts/task-part.ts';

export const briefPart: TaskPart = {
  name: 'brief',
  section: lazyPiece(async () => (await import('./brief.tsx')).Brief),
};
