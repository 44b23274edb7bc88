import { z } from 'zod';

import { formerRef, ref } from '../kernel/id-argument.ts';
import { Refusal } from '../kernel/refusal.ts';
import { meantMoment, zonedMoment } from '../kernel/wall-time.ts';
import { tasks } from './kinds.ts';
import { defineTaskMutation, isOpen, openTaskOf } from './task-scope.ts';

/** The date is set by whoever sets it; nobody agreed to anything. Taking it away also forgets that it was met. */
export const setTaskDue = defineTaskMutation({
  name: 'setTaskDue',
  args: z.strictObject({
    taskId: ref(tasks),
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
  sample(from) {
    const task = from.one('task', isOpen);
    return task && { taskId: task.id, due: from.chance(0.3) ? null : from.moment() };
  },
});

/** No page makes this any more: that work is delivered will be part of a task's life. Queues of before still hold it. */
export const setTaskDueMet = defineTaskMutation({
  name: 'setTaskDueMet',
  args: z.strictObject({ taskId: ref(tasks), met: z.boolean() }),
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
  sample(from) {
    const task = from.one('task', (each) => isOpen(each) && each.due !== null);
    return task && { taskId: task.id, met: from.chance(0.8) ? !task.dueMet : task.dueMet };
  },
});

/** The rules of its zone changed: the instant follows what the clock was meant to show. */
export const mendTaskDue = defineTaskMutation({
  name: 'mendTaskDue',
  args: z.strictObject({ taskId: formerRef(tasks) }),
  needs: 'server',
  apply(tx, args) {
    const task = tx.get('task', args.taskId);
    if (task?.due?.wall === undefined) return;
    const due = meantMoment(task.due);
    if (due.at !== task.due.at) tx.patch('task', task.id, { due });
  },
  sample(from) {
    const task = from.one('task', (each) => each.due !== null);
    return task && { taskId: task.id };
  },
});
