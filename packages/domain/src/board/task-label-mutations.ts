import { z } from 'zod';

import { labelId, taskId, type LabelId } from '../kernel/ids.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { defineBoardMutation, openTaskOf, type BoardTx } from './board-scope.ts';
import { boardLimits } from './limit.ts';

const args = z.strictObject({ taskId, labelId });

export const addTaskLabel = defineBoardMutation({
  name: 'addTaskLabel',
  args,
  needs: 'board.edit',
  apply(tx, { taskId: to, labelId: label }) {
    const task = openTaskOf(tx, to);
    refuseUnless(tx.get('label', label), 'not_found');
    if (task.labelIds.includes(label)) return;
    tx.patch('task', task.id, { labelIds: [...withRoom(tx, task.labelIds), label] });
  },
  inverse(before, { taskId: from, labelId: label }) {
    const task = before.get('task', from);
    if (!task || task.labelIds.includes(label)) return undefined;
    return { name: 'removeTaskLabel', args: { taskId: from, labelId: label } };
  },
});

export const removeTaskLabel = defineBoardMutation({
  name: 'removeTaskLabel',
  args,
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
    const task = before.get('task', from);
    if (!task?.labelIds.includes(label)) return undefined;
    return { name: 'addTaskLabel', args: { taskId: from, labelId: label } };
  },
});

/** Removed labels leave their ids for an undo; only in a full list do these give way to one that is wanted. */
function withRoom(tx: BoardTx, labelIds: readonly LabelId[]): readonly LabelId[] {
  if (labelIds.length < boardLimits.labelsPerTask) return labelIds;
  const standing = labelIds.filter((id) => tx.get('label', id));
  if (standing.length < boardLimits.labelsPerTask) return standing;
  throw new Refusal('limit_reached', { limit: boardLimits.labelsPerTask });
}
