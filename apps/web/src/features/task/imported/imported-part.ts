import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import type { TaskPart } from '../parts/task-part.ts';

export const importedPart: TaskPart = {
  name: 'imported',
  fact: lazyPiece(async () => (await import('./imported-facts.tsx')).ImportedFacts),
};
