import type { TaskRecord } from '@sanad/domain/task/record';
import { createContext, use, type ComponentType, type ReactNode } from 'react';

/**
 * What one feature adds to a task: pieces that are drawn at their slots, in the order in which
 * `app/task-parts.ts` lists the parts. A piece that has nothing to say of a task draws nothing. What is
 * not needed for the first look at a board is wrapped in `lazyPiece`.
 */
export interface TaskPart {
  readonly name: string;
  /** Below the title of the open task, before its facts: what must not be overlooked. */
  readonly lead?: ComponentType<OpenPieceProps>;
  /** Folded below the date of the open task: how it came to be. */
  readonly exchange?: ComponentType<OpenPieceProps>;
  /** A line among the facts of the open task, drawn with `Fact`. */
  readonly fact?: ComponentType<OpenPieceProps>;
  /** A block of the open task, after its facts. */
  readonly section?: ComponentType<OpenPieceProps>;
  /** Reads along with the talk of the open task, and gives what stands between its messages. */
  readonly between?: ComponentType<BetweenPieceProps>;
  /** At the foot of the open task, always in reach. */
  readonly foot?: ComponentType<OpenPieceProps>;
  /** A small sign in the first line of the task's face. It is drawn a hundred times: it wakes for its own task alone. */
  readonly mark?: ComponentType<{ readonly task: TaskRecord }>;
  /** Last in the task's face: what became of it meanwhile, in an element with the id `news-` and the task's. */
  readonly news?: ComponentType<{ readonly task: TaskRecord }>;
  /** One or more `MenuItem`s in the task's menu. */
  readonly menu?: ComponentType<MenuPieceProps>;
}

export interface OpenPieceProps {
  readonly task: TaskRecord;
  readonly readOnly: boolean;
}

export interface BetweenPieceProps {
  readonly task: TaskRecord;
  /** The talk is read back to then. */
  readonly since: number;
  readonly onRead: (between: Between) => void;
}

/** What stands after one moment and until another; `null` is the beginning, and the end. */
export type Between = (after: number | null, until: number | null) => ReactNode;

export interface MenuPieceProps {
  readonly task: TaskRecord;
  /** Opens the task beside the board, where it is not open yet. */
  readonly open: () => void;
}

export const TaskPartsContext = createContext<readonly TaskPart[]>([]);

export function useTaskParts(): readonly TaskPart[] {
  return use(TaskPartsContext);
}
