import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import type { OpenPieceProps, TaskPart } from '../../task/parts/task-part.ts';

/** The area of work of a task, how far its assistant goes there, and what holds in it. */
export const expectationsTaskPart: TaskPart = {
  name: 'expectations',
  fact: lazyPiece<OpenPieceProps>(async () => (await import('./area-fact.tsx')).AreaFact),
  section: lazyPiece<OpenPieceProps>(
    async () => (await import('./rules-section.tsx')).RulesSection,
  ),
};
