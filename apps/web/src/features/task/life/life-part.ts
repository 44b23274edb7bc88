import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import type { TaskPart } from '../parts/task-part.ts';
import { StateMark } from './state-mark.tsx';

/** What happens with a task: its date between two people, and whose step is next. The board shows its state where no column does. */
export const lifePart: TaskPart = {
  name: 'life',
  lead: lazyPiece(async () => (await import('./life-lead.tsx')).LifeLead),
  mark: StateMark,
};
