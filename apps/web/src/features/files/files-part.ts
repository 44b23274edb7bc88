import { lazyPiece } from '../../ui/lazy-piece.tsx';
import type { TaskPart } from '../task/parts/task-part.ts';
import { FileMark } from './file-mark.tsx';

/** The files that hang on a task. */
export const filesPart: TaskPart = {
  name: 'files',
  section: lazyPiece(async () => (await import('./task-files.tsx')).TaskFiles),
  mark: FileMark,
};
