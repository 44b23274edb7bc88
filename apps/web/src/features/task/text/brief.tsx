import type { OpenPieceProps } from '../parts/task-part.ts';
import { TaskText } from './task-text.tsx';

/** What the task asks for. */
export function Brief(props: OpenPieceProps) {
  return <TaskText {...props} field="brief" />;
}
