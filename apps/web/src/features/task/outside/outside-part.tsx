import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import type { OpenPieceProps, TaskPart } from '../parts/task-part.ts';

const load = () => import('./outside-fact.tsx');
const OutsideMark = lazyPiece(async () => (await load()).OutsideMark);

/** What somebody said to be outside the agreement: flagged, never refused. */
export const outsidePart: TaskPart = {
  name: 'outside',
  fact: lazyPiece<OpenPieceProps>(async () => (await load()).OutsideFact),
  mark: ({ task }) => (task.outside ? <OutsideMark /> : null),
};
