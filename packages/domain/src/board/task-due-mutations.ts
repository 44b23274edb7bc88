import { z } from 'zod';

import { taskId } from '../kernel/ids.ts';
import { Refusal } from '../kernel/refusal.ts';
import { meantMoment, zonedMoment } from '../kernel/wall-time.ts';
import { defineBoardMutation, openTaskOf } from './board-scope.ts';

/** The date is set by whoever sets it; nobody agreed to anything. Taking it away also forgets that it was met. */
export const setTaskDue = defineBoardMutation({
  name: 'setTaskDue',
  args: z.strictObject({
    taskId,
    due: zonedMoment.nullable(),
    /** Only an undo says whether the date was met. */
    met: z.boolean().optional(),
  }),
  needs: 'board.edit',
  apply(tx, args) {
    const task = openTaskOf(tx, args.taskId);
    const dueMet = args.due !== null && (args.met ?? task.dueMet);
    tx.patch('task', task.id, { due: args.due && meantMoment(args.due), dueMet });
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    if (!task) return undefined;
    return { name: 'setTaskDue', args: { taskId: task.id, due: task.due, met: task.dueMet } };
  },
});

/** No page makes this any more: that work is delivered will be part of a task's life. Queues of before still hold it. */
export const setTaskDueMet = defineBoardMutation({
  name: 'setTaskDueMet',
  args: z.strictObject({ taskId, met: z.boolean() }),
  needs: 'board.edit',
  apply(tx, args) {
    const task = openTaskOf(tx, args.taskId);
    if (task.due === null) throw new Refusal('changed_since');
    tx.patch('task', task.id, { dueMet: args.met });
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    return task && { name: 'setTaskDueMet', args: { taskId: task.id, met: task.dueMet } };
  },
});

/** The rules of its zone changed: the instant follows what the clock was meant to show. */
export const mendTaskDue = defineBoardMutation({
  name: 'mendTaskDue',
  args: z.strictObject({ taskId }),
  needs: 'server',
  apply(tx, args) {
    const task = tx.get('task', args.taskId);
    if (task?.due?.wall === undefined) return;
    const due = meantMoment(task.due);
    if (due.at !== task.due.at) tx.patch('task', task.id, { due });
  },
});
