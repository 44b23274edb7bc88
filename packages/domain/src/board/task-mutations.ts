import { z } from 'zod';

import { columnId, taskId, userId } from '../kernel/ids.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { createTextField, revision } from '../kernel/text-field.ts';
import { briefArgument, orderKeyArgument, titleArgument } from './argument.ts';
import {
  columnOf,
  defineBoardMutation,
  openColumnOf,
  openTaskOf,
  refuseTaken,
  taskOf,
  type BoardTx,
} from './board-scope.ts';
import { boardLimits } from './limit.ts';
import { keyBack, placeAmong, type Place } from './place-among.ts';

/** The next number of the board. Numbers are never given twice, so they also count the tasks ever made. */
export function takeTaskNumber(tx: BoardTx): number {
  const number = tx.get('counter', 'board')?.nextNumber ?? 1;
  if (number > boardLimits.tasks) throw new Refusal('limit_reached', { limit: boardLimits.tasks });
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

export const createTask = defineBoardMutation({
  name: 'createTask',
  args: z.strictObject({
    taskId,
    columnId,
    orderKey: orderKeyArgument,
    title: titleArgument,
    brief: briefArgument.default(''),
    /** The first revision of both texts. */
    rev: revision,
  }),
  needs: 'board.edit',
  apply(tx, args, { now, actor }) {
    refuseTaken(tx.get('task', args.taskId));
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
});

export const moveTask = defineBoardMutation({
  name: 'moveTask',
  args: z.strictObject({ taskId, columnId, orderKey: orderKeyArgument }),
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
});

export const assignTask = defineBoardMutation({
  name: 'assignTask',
  args: z.strictObject({ taskId, assigneeId: userId.nullable() }),
  needs: 'board.edit',
  apply(tx, args) {
    const task = openTaskOf(tx, args.taskId);
    const to = args.assigneeId;
    if (to !== null && tx.countUnder('member', to) === 0) throw new Refusal('not_found');
    tx.patch('task', task.id, { assigneeId: args.assigneeId });
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    if (!task) return undefined;
    return { name: 'assignTask', args: { taskId: task.id, assigneeId: task.assigneeId } };
  },
});

export const archiveTask = defineBoardMutation({
  name: 'archiveTask',
  args: z.strictObject({ taskId }),
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
});

/** The place is named, because the column it was archived from may be gone by now. */
export const restoreTask = defineBoardMutation({
  name: 'restoreTask',
  args: z.strictObject({ taskId, columnId, orderKey: orderKeyArgument }),
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
});
