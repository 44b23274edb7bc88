import type { Role } from '../access/role.ts';
import type { ColumnRecord, LabelRecord } from '../board/record.ts';
import type { UserId } from '../kernel/ids.ts';
import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { patchesOf } from '../kernel/patch-mutation.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import type { TaskCollections, TaskRecord } from './record.ts';

/** What tasks need to know of a member: who may be given one, and on which side they are. Active ones stand under their person. */
export interface Assignable {
  readonly id: string;
  readonly userId: UserId;
  readonly role: Role;
  readonly active: boolean;
}

/** A question that stands at a task: one of its doer's stops the clock. */
export interface Asked {
  readonly id: string;
  readonly taskId: string;
  readonly from: UserId;
  readonly to: UserId;
}

/** The part of a room that the mutations of tasks read: their own records, the board's, who is a member, and what is asked. */
export type TaskScope = TaskCollections & {
  column: ColumnRecord;
  label: LabelRecord;
  member: Assignable;
  question: Asked;
};

export type TaskTx = Tx<TaskScope>;
export type TaskReader = Pick<TaskTx, 'get' | 'all' | 'sortedUnder'>;

export const defineTaskMutation = mutationsOf<TaskScope>();
export const defineTaskPatch = patchesOf<TaskScope>();

export function taskOf(tx: Pick<TaskTx, 'get'>, id: string): TaskRecord {
  const task = tx.get('task', id);
  refuseUnless(task, 'not_found');
  return task;
}

/** A task that may be changed: an archived one is restored first. */
export function openTaskOf(tx: Pick<TaskTx, 'get'>, id: string): TaskRecord {
  const task = taskOf(tx, id);
  refuseUnless(task.archivedAt === null, 'task_archived');
  return task;
}

export const isOpen = (task: TaskRecord): boolean => task.archivedAt === null;
