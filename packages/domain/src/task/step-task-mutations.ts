import { z } from 'zod';

import { columns } from '../board/kinds.ts';
import { cutText } from '../kernel/cut-text.ts';
import { newId, ref } from '../kernel/id-argument.ts';
import { orderKeyArgument } from '../kernel/order-key-argument.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import { revision } from '../kernel/text-field.ts';
import { checklistNameArgument, itemTextArgument } from './argument.ts';
import { createChecklistItem } from './checklist-mutations.ts';
import { checklistItems, tasks } from './kinds.ts';
import { changeWork } from './life/changed-work.ts';
import { taskLimits } from './limit.ts';
import { archiveTask, createTask } from './task-mutations.ts';
import { defineTaskMutation, isOpen, openTaskOf } from './task-scope.ts';

/** A step that is a task of its own: the task comes and the step goes, or neither. */
export const turnStepIntoTask = defineTaskMutation({
  name: 'turnStepIntoTask',
  args: z.strictObject({
    itemId: ref(checklistItems),
    taskId: newId(tasks),
    columnId: ref(columns),
    orderKey: orderKeyArgument,
    /** The first revision of both texts. */
    rev: revision,
  }),
  needs: 'board.edit',
  apply(tx, args, context) {
    const { itemId, ...task } = args;
    const item = tx.get('checklistItem', itemId);
    refuseUnless(item, 'not_found');
    openTaskOf(tx, item.taskId);
    createTask.apply(tx, { ...task, ...textsOf(item.text) }, context);
    changeWork(tx, item.taskId, 'steps', context, () => tx.remove('checklistItem', itemId));
  },
  inverse(before, args) {
    const item = before.get('checklistItem', args.itemId);
    if (!item) return undefined;
    const { id, taskId: ofTaskId, namedKey: _named, ...fields } = item;
    return {
      name: 'turnTaskIntoStep',
      args: { taskId: args.taskId, itemId: id, ofTaskId, ...fields },
    };
  },
  sample(from) {
    const item = from.one(
      'checklistItem',
      (each) => from.get('task', each.taskId)?.archivedAt === null,
    );
    const column = from.one('column', (each) => each.archivedAt === null);
    const orderKey = from.orderKey('task');
    const ids = { taskId: from.newId(), rev: from.newId() };
    return item && column && { itemId: item.id, columnId: column.id, orderKey, ...ids };
  },
});

/**
 * Takes back a step that was made a task: the step stands where it stood, and the task is archived. To do it
 * again would need another task under the same id, so it is not offered.
 */
export const turnTaskIntoStep = defineTaskMutation({
  name: 'turnTaskIntoStep',
  args: z.strictObject({
    taskId: ref(tasks),
    itemId: newId(checklistItems),
    ofTaskId: ref(tasks),
    checklist: checklistNameArgument,
    text: itemTextArgument,
    done: z.boolean(),
    orderKey: orderKeyArgument,
  }),
  needs: 'board.edit',
  apply(tx, args, context) {
    const { taskId, ofTaskId, itemId, checklist, text, done, orderKey } = args;
    openTaskOf(tx, taskId);
    refuseUnless(taskId !== ofTaskId, 'bad_request');
    const item = { taskId: ofTaskId, itemId, checklist, text, done, orderKey };
    createChecklistItem.apply(tx, item, context);
    archiveTask.apply(tx, { taskId }, context);
  },
  sample(from) {
    const task = from.one('task', isOpen);
    const under = from.one('task', (each) => isOpen(each) && each.id !== task?.id);
    if (!task || !under) return undefined;
    const item = {
      itemId: from.newId(),
      checklist: '',
      text: from.words(),
      done: from.chance(0.3),
    };
    const orderKey = from.orderKey('checklistItem');
    return { taskId: task.id, ofTaskId: under.id, ...item, orderKey };
  },
});

/** A step may be longer than a title: it is cut there, and stands whole in the brief. */
function textsOf(text: string): { readonly title: string; readonly brief: string } {
  if (text.length <= taskLimits.titleLength) return { title: text, brief: '' };
  return { title: cutText(text, taskLimits.titleLength), brief: text };
}
