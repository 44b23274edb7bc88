import type { UserId } from '../kernel/ids.ts';
import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import type { BoardCollections, ChecklistItemRecord, ColumnRecord, TaskRecord } from './record.ts';

/** What the board needs to know of a member: who may be given a task. */
export interface Assignable {
  readonly id: string;
  readonly userId: UserId;
  readonly active: boolean;
}

/** The part of a room that the board's mutations read: its own records, and who is a member. */
export type BoardScope = BoardCollections & { member: Assignable };

export type BoardTx = Tx<BoardScope>;
export type BoardReader = Pick<BoardTx, 'get' | 'all' | 'sortedUnder'>;

/** All open columns stand in one row. */
export const openColumns = 'open';

/** What is counted and sorted with the board: open columns, open tasks by column, checklist items by task, active members by person. */
export function boardStandsUnder(
  collection: string,
  record: BoardScope[keyof BoardScope],
): string | null {
  if (collection === 'task') {
    const task = record as TaskRecord;
    return task.archivedAt === null ? task.columnId : null;
  }
  if (collection === 'column') {
    return (record as ColumnRecord).archivedAt === null ? openColumns : null;
  }
  if (collection === 'checklistItem') return (record as ChecklistItemRecord).taskId;
  if (collection === 'member') {
    const member = record as Assignable;
    return member.active ? member.userId : null;
  }
  return null;
}

export const defineBoardMutation = mutationsOf<BoardScope>();

export function columnOf(tx: BoardReader, id: string): ColumnRecord {
  const column = tx.get('column', id);
  refuseUnless(column, 'not_found');
  return column;
}

/** A column that tasks may be put into. */
export function openColumnOf(tx: BoardReader, id: string): ColumnRecord {
  const column = columnOf(tx, id);
  refuseUnless(column.archivedAt === null, 'column_archived');
  return column;
}

export function taskOf(tx: BoardReader, id: string): TaskRecord {
  const task = tx.get('task', id);
  refuseUnless(task, 'not_found');
  return task;
}

/** A task that may be changed: an archived one is restored first. */
export function openTaskOf(tx: BoardReader, id: string): TaskRecord {
  const task = taskOf(tx, id);
  refuseUnless(task.archivedAt === null, 'task_archived');
  return task;
}

/** An id that a client invented must be new; the same id again would overwrite somebody's record. */
export function refuseTaken(taken: unknown): void {
  refuseUnless(taken === undefined, 'bad_request');
}
