import type { CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import type { TaskDay } from '@sanad/domain/task/calendar/task-days';
import type { TaskRecord } from '@sanad/domain/task/record';
import { createContext, use, type ComponentType, type ReactNode, type RefObject } from 'react';

import type { CellSlot } from '../../ui/cell-popover.tsx';

/** How a task is drawn is the task's own affair: the board says where and when, and is handed these. */
export interface TaskLooks {
  /** What a task shows of itself, in a column or in a hand. */
  readonly Face: ComponentType<{ readonly task: TaskRecord }>;
  /** What can be done with it where it lies in its column. */
  readonly Menu: ComponentType<{ readonly task: TaskRecord }>;
  /** The whole task, open beside the board. */
  readonly Panel: ComponentType<{ readonly taskId: string }>;
  /** The other views of the board, with how a task looks in them; fetched when one is first opened. */
  readonly List: ComponentType<ViewProps>;
  readonly Calendar: ComponentType<ViewProps>;
  /** Over an empty board: how a workspace begins. */
  readonly FirstRun: ComponentType<{
    readonly workspaceId: string;
    readonly isEmpty: boolean;
    readonly onOver: () => void;
  }>;
  /** Choosing many tasks in any of them, heard on what lies around it. */
  readonly Many: ComponentType<{ readonly area: RefObject<HTMLElement | null> }>;
}

export interface ViewProps {
  readonly taskId: string | undefined;
  /** The open task, beside the view. */
  readonly panel: ReactNode;
}

/** A task in a calendar. */
export interface CalendarLooks {
  readonly Entry: ComponentType<{ readonly task: TaskRecord; readonly on: TaskDay }>;
  /** Chooses its date anew; `isShort`: only the way to it is shown. */
  readonly DateCell: ComponentType<CellProps & { readonly isShort: true }>;
  /** The way to one's own calendar. */
  readonly Link: ComponentType;
  /** Puts it on another day, or asks for that; what was done, or why it was not, comes back in words. */
  useMoveToDay(): (taskId: string, on: TaskDay | null, day: CalendarDay) => string | null;
}

/** A task in the cells of a list. */
export interface TaskCells {
  readonly Title: ComponentType<CellProps>;
  readonly State: ComponentType<CellProps>;
  readonly Labels: ComponentType<CellProps>;
  readonly Marks: ComponentType<Pick<CellProps, 'task'>>;
  readonly Person: ComponentType<CellProps>;
  readonly Date: ComponentType<CellProps>;
}

export interface CellProps {
  readonly task: TaskRecord;
  readonly readOnly: boolean;
  /** For what takes the focus in it. */
  readonly slot: CellSlot;
}

export const TaskLooksContext = createContext<TaskLooks | undefined>(undefined);

export function useTaskLooks(): TaskLooks {
  const looks = use(TaskLooksContext);
  if (looks === undefined) throw new Error('useTaskLooks stands outside the board');
  return looks;
}
