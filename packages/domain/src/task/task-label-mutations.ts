import { z } from 'zod';

import { labels } from '../board/kinds.ts';
import { formerRef, ref } from '../kernel/id-argument.ts';
import type { LabelId } from '../kernel/ids.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { tasks } from './kinds.ts';
import { taskLimits } from './limit.ts';
import { defineTaskMutation, isOpen, openTaskOf, type TaskTx } from './task-scope.ts';

export const addTaskLabel = defineTaskMutation({
  name: 'addTaskLabel',
  args: z.strictObject({
    taskId: ref(tasks),
    labelId: formerRef(labels),
    /** Only an undo says where among the others it stood; what it brings back may be a label that is gone. */
    at: z.int().min(0).max(taskLimits.labelsPerTask).optional(),
  }),
  needs: 'board.edit',
  apply(tx, { taskId: to, labelId: label, at }) {
    const task = openTaskOf(tx, to);
    refuseUnless(at !== undefined || tx.get('label', label), 'not_found');
    if (task.labelIds.includes(label)) return;
    const others = withRoom(tx, task.labelIds);
    tx.patch('task', task.id, { labelIds: others.toSpliced(at ?? others.length, 0, label) });
  },
  inverse(before, { taskId: from, labelId: label }) {
    const task = before.get('task', from);
    if (!task || task.labelIds.includes(label)) return undefined;
    return { name: 'removeTaskLabel', args: { taskId: from, labelId: label } };
  },
  sample(from) {
    const task = from.one('task', isOpen);
    const label = from.one('label', ({ id }) => !task?.labelIds.includes(id));
    return task && label && { taskId: task.id, labelId: label.id };
  },
});

export const removeTaskLabel = defineTaskMutation({
  name: 'removeTaskLabel',
  args: z.strictObject({ taskId: ref(tasks), labelId: formerRef(labels) }),
  needs: 'board.edit',
  apply(tx, { taskId: from, labelId: label }) {
    const task = openTaskOf(tx, from);
    if (!task.labelIds.includes(label)) {
      // Off already is as wanted; what was never a label is nothing to take off.
      refuseUnless(tx.get('label', label), 'not_found');
      return;
    }
    tx.patch('task', task.id, { labelIds: task.labelIds.filter((id) => id !== label) });
  },
  inverse(before, { taskId: from, labelId: label }) {
    const at = before.get('task', from)?.labelIds.indexOf(label) ?? -1;
    if (at < 0) return undefined;
    return { name: 'addTaskLabel', args: { taskId: from, labelId: label, at } };
  },
  sample(from) {
    const task = from.one('task', (each) => isOpen(each) && each.labelIds.length > 0);
    return task && task.labelIds.length > 0
      ? { taskId: task.id, labelId: from.pick(task.labelIds) }
      : undefined;
  },
});

/** Removed labels leave their ids for an undo; only in a full list do these give way to one that is wanted. */
function withRoom(tx: TaskTx, labelIds: readonly LabelId[]): readonly LabelId[] {
  if (labelIds.length < taskLimits.labelsPerTask) return labelIds;
  const standing = labelIds.filter((id) => tx.get('label', id));
  if (standing.length < taskLimits.labelsPerTask) return standing;
  throw new Refusal('limit_reached', { limit: taskLimits.labelsPerTask });
}
