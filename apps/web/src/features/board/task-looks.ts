import type { TaskRecord } from '@sanad/domain/task/record';
import { createContext, use, type ComponentType } from 'react';

/** How a task is drawn is the task's own affair: the board says where and when, and is handed these. */
export interface TaskLooks {
  /** What a task shows of itself, in a column or in a hand. */
  readonly Face: ComponentType<{ readonly task: TaskRecord }>;
  /** What can be done with it where it lies in its column. */
  readonly Menu: ComponentType<{ readonly task: TaskRecord }>;
  /** The whole task, open beside the board. */
  readonly Panel: ComponentType<{ readonly taskId: string }>;
}

export const TaskLooksContext = createContext<TaskLooks | undefined>(undefined);

export function useTaskLooks(): TaskLooks {
  const looks = use(TaskLooksContext);
  if (looks === undefined) throw new Error('useTaskLooks stands outside the board');
  return looks;
}
