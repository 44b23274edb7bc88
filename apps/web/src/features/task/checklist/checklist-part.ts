import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import type { TaskPart } from '../parts/task-part.ts';
import { ChecklistMark } from './checklist-mark.tsx';

export const checklistPart: TaskPart = {
  name: 'checklist',
  section: lazyPiece(async () => (await import('./checklist.tsx')).Checklist),
  mark: ChecklistMark,
};
