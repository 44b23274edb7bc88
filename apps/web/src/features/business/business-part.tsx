import { lazyPiece } from '../../ui/lazy-piece.tsx';
import type { TaskPart } from '../task/parts/task-part.ts';

/** Above the facts of an open task, for an assistant who has not read about the business yet. */
export const businessPart: TaskPart = {
  name: 'business',
  lead: lazyPiece(async () => (await import('./business-lead.tsx')).BusinessLead),
};
