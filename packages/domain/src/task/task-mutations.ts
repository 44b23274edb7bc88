import { z } from 'zod';

import { columnOf, openColumnOf } from '../board/board-scope.ts';
import { columns } from '../board/kinds.ts';
import type { ColumnRecord } from '../board/record.ts';
import { formerRef, inUse, newId, ref } from '../kernel/id-argument.ts';
import type { UserId } from '../kernel/ids.ts';
import { orderKeyArgument } from '../kernel/order-key-argument.ts';
import { keyBack, placeAmong, type Place } from '../kernel/place-among.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import type { Sampler } from '../kernel/sampler.ts';
import { createTextField, revision } from '../kernel/text-field.ts';
import { briefArgument, titleArgument } from './argument.ts';
import { tasks } from './kinds.ts';
import { taskLimits } from './limit.ts';
import {
  defineTaskMutation,
  defineTaskPatch,
  isOpen,
  openTaskOf,
  taskOf,
  type TaskScope,
  type TaskTx,
} from './task-scope.ts';

/** The next number of the board. Numbers are never given twice, so they also count the tasks ever made. */
export function takeTaskNumber(tx: TaskTx): number {
  const number = tx.get('counter', 'board')?.nextNumber ?? 1;
  if (number > taskLimits.tasks) throw new Refusal('limit_reached', { limit: taskLimits.tasks });
  if (number === 1) tx.put('counter', { id: 'board', nextNumber: 2 });
  else tx.patch('counter', 'board', { nextNumber: number + 1 });
  return number;
}

function placeOf(args: {
  readonly taskId: string;
  readonly columnId: string;
  readonly orderKey: string;
}): Place {
  const { taskId: id, columnId: under, orderKey } = args;
  return { collection: 'task', under, id, orderKey };
}

function openColumn(from: Sampler<TaskScope>): ColumnRecord | undefined {
  return from.one('column', (column) => column.archivedAt === null);
}

export const createTask = defineTaskMutation({
  name: 'createTask',
  args: z.strictObject({
    taskId: newId(tasks),
    columnId: ref(columns),
    orderKey: orderKeyArgument,
    title: titleArgument,
    brief: briefArgument.default(''),
    /** The first revision of both texts. */
    rev: revision,
  }),
  needs: 'board.edit',
  apply(tx, args, { now, actor }) {
    openColumnOf(tx, args.columnId);
    tx.put('task', {
      id: args.taskId,
      number: takeTaskNumber(tx),
      columnId: args.columnId,
      ...placeAmong(tx, placeOf(args)),
      title: createTextField(args.title, args.rev, actor),
      brief: createTextField(args.brief, args.rev, actor),
      assigneeId: null,
      namedPeople: [],
      labelIds: [],
      due: null,
      dueMet: false,
      links: [],
      createdAt: now,
      createdBy: actor,
      movedAt: now,
      movedBy: actor,
      archivedAt: null,
    });
  },
  inverse: (_before, args) => ({ name: 'archiveTask', args: { taskId: args.taskId } }),
  sample(from) {
    const column = openColumn(from);
    return (
      column && {
        taskId: from.newId(),
        columnId: column.id,
        orderKey: from.orderKey('task'),
        title: from.words(),
        brief: from.chance(0.5) ? '' : from.words(),
        rev: from.newId(),
      }
    );
  },
});

export const moveTask = defineTaskMutation({
  name: 'moveTask',
  args: z.strictObject({
    taskId: ref(tasks),
    columnId: formerRef(columns),
    orderKey: orderKeyArgument,
  }),
  needs: 'board.edit',
  apply(tx, args, { now, actor }) {
    const task = openTaskOf(tx, args.taskId);
    // Within its own column the column is not asked: order may still be put right in one archived meanwhile.
    if (task.columnId !== args.columnId) openColumnOf(tx, args.columnId);
    const place = placeAmong(tx, placeOf(args));
    tx.patch('task', task.id, {
      columnId: args.columnId,
      ...place,
      movedAt: now,
      movedBy: actor,
    });
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    if (!task) return undefined;
    const { columnId: from } = task;
    const now = placeOf({ taskId: task.id, columnId: from, orderKey: task.orderKey });
    const orderKey = keyBack(before, now, placeOf(args));
    return { name: 'moveTask', args: { taskId: task.id, columnId: from, orderKey } };
  },
  sample(from) {
    const task = from.one('task', isOpen);
    const column = openColumn(from);
    const orderKey = from.orderKey('task');
    return task && column && { taskId: task.id, columnId: column.id, orderKey };
  },
});

export const assignTask = defineTaskPatch({
  name: 'assignTask',
  needs: 'board.edit',
  kind: tasks,
  id: 'taskId',
  fields: { assigneeId: inUse<UserId>('member').nullable() },
  mayChange: openTaskOf,
  sample(from) {
    const task = from.one('task', isOpen);
    const assigneeId = from.chance(0.3) ? null : (from.one('member')?.userId ?? null);
    return task && { taskId: task.id, assigneeId };
  },
});

export const archiveTask = defineTaskMutation({
  name: 'archiveTask',
  args: z.strictObject({ taskId: ref(tasks) }),
  needs: 'board.edit',
  apply(tx, args, { now }) {
    if (taskOf(tx, args.taskId).archivedAt !== null) return;
    tx.patch('task', args.taskId, { archivedAt: now });
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    if (!task || task.archivedAt !== null) return undefined;
    const { columnId: from, orderKey } = task;
    return { name: 'restoreTask', args: { taskId: task.id, columnId: from, orderKey } };
  },
  sample(from) {
    const task = from.one('task', isOpen);
    return task && { taskId: task.id };
  },
});

/** The place is named, because the column it was archived from may be gone by now. */
export const restoreTask = defineTaskMutation({
  name: 'restoreTask',
  args: z.strictObject({ taskId: ref(tasks), columnId: ref(columns), orderKey: orderKeyArgument }),
  needs: 'board.edit',
  apply(tx, args) {
    const task = taskOf(tx, args.taskId);
    const column = columnOf(tx, args.columnId);
    if (task.archivedAt === null) return;
    refuseUnless(column.archivedAt === null, 'column_archived');
    const place = placeAmong(tx, placeOf(args));
    // Whole, not a patch: a client that came after the archiving has never seen this record.
    tx.put('task', { ...task, columnId: args.columnId, ...place, archivedAt: null });
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    if (!task || task.archivedAt === null) return undefined;
    return { name: 'archiveTask', args: { taskId: task.id } };
  },
  sample(from) {
    const task = from.one('task', (each) => !isOpen(each));
    const column = openColumn(from);
    const orderKey = from.orderKey('task');
    return task && column && { taskId: task.id, columnId: column.id, orderKey };
  },
});
