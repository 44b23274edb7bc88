import { z } from 'zod';

import { newId, ref } from '../kernel/id-argument.ts';
import { orderKeyArgument } from '../kernel/order-key-argument.ts';
import { keyBack, placeAmong, type Place } from '../kernel/place-among.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import type { Sampler } from '../kernel/sampler.ts';
import { checklistNameArgument, itemTextArgument } from './argument.ts';
import { checklistItems, tasks } from './kinds.ts';
import { changeWork } from './life/changed-work.ts';
import { taskLimits } from './limit.ts';
import type { ChecklistItemRecord } from './record.ts';
import { changeWords } from './repeat/series-words.ts';
import {
  defineTaskMutation,
  defineTaskPatch,
  isOpen,
  openTaskOf,
  type TaskTx,
  type TaskScope,
} from './task-scope.ts';

function itemOf(tx: Pick<TaskTx, 'get'>, id: string): ChecklistItemRecord {
  const item = tx.get('checklistItem', id);
  refuseUnless(item, 'not_found');
  openTaskOf(tx, item.taskId);
  return item;
}

/** Mostly a step of an open task: those of archived ones are as closed as these. */
function sampleItem(from: Sampler<TaskScope>): ChecklistItemRecord | undefined {
  return from.one('checklistItem', (item) => from.get('task', item.taskId)?.archivedAt === null);
}

/** Every step of the task is a neighbour, so that the lists keep their order among each other too. */
function placeOf(
  under: string,
  args: { readonly itemId: string; readonly orderKey: string },
): Place {
  return { collection: 'checklistItem', under, id: args.itemId, orderKey: args.orderKey };
}

export const createChecklistItem = defineTaskMutation({
  name: 'createChecklistItem',
  args: z.strictObject({
    taskId: ref(tasks),
    itemId: newId(checklistItems),
    checklist: checklistNameArgument.default(''),
    text: itemTextArgument,
    /** Only an undone removal brings an item back ticked. */
    done: z.boolean().default(false),
    orderKey: orderKeyArgument,
  }),
  needs: 'board.edit',
  apply(tx, args, context) {
    openTaskOf(tx, args.taskId);
    if (tx.countUnder('checklistItem', args.taskId) >= taskLimits.checklistItemsPerTask) {
      throw new Refusal('limit_reached', { limit: taskLimits.checklistItemsPerTask });
    }
    const { itemId: id, ...fields } = args;
    const place = placeAmong(tx, placeOf(args.taskId, args));
    changeWork(tx, args.taskId, 'steps', context, () =>
      tx.put('checklistItem', { id, ...fields, ...place }),
    );
  },
  inverse: (_before, args) => ({ name: 'removeChecklistItem', args: { itemId: args.itemId } }),
  sample(from) {
    const task = from.one('task', isOpen);
    return (
      task && {
        itemId: from.newId(),
        taskId: task.id,
        checklist: from.chance(0.5) ? '' : from.words(),
        text: from.words(),
        orderKey: from.orderKey('checklistItem'),
      }
    );
  },
});

export const writeChecklistItem = defineTaskMutation({
  name: 'writeChecklistItem',
  args: z.strictObject({ itemId: ref(checklistItems), text: itemTextArgument }),
  needs: 'board.edit',
  apply(tx, { itemId, text }, context) {
    const { taskId } = itemOf(tx, itemId);
    changeWork(tx, taskId, 'steps', context, () => tx.patch('checklistItem', itemId, { text }));
  },
  inverse(before, { itemId }) {
    const item = before.get('checklistItem', itemId);
    return item && { name: 'writeChecklistItem', args: { itemId, text: item.text } };
  },
  sample(from) {
    const item = sampleItem(from);
    return item && { itemId: item.id, text: from.words() };
  },
});

/** The wanted state, not a toggle: two people who tick at once both get a tick. */
export const tickChecklistItem = defineTaskPatch({
  name: 'tickChecklistItem',
  needs: 'board.edit',
  kind: checklistItems,
  id: 'itemId',
  fields: { done: z.boolean() },
  mayChange: itemOf,
  sample(from) {
    const item = sampleItem(from);
    return item && { itemId: item.id, done: from.chance(0.7) ? !item.done : item.done };
  },
});

export const moveChecklistItem = defineTaskMutation({
  name: 'moveChecklistItem',
  args: z.strictObject({
    itemId: ref(checklistItems),
    checklist: checklistNameArgument,
    orderKey: orderKeyArgument,
  }),
  needs: 'board.edit',
  apply(tx, args) {
    const item = itemOf(tx, args.itemId);
    const place = placeAmong(tx, placeOf(item.taskId, args));
    changeWords(tx, item.taskId, 'steps', () =>
      tx.patch('checklistItem', item.id, { checklist: args.checklist, ...place }),
    );
  },
  inverse(before, args) {
    const item = before.get('checklistItem', args.itemId);
    if (!item) return undefined;
    const { checklist } = item;
    const now = placeOf(item.taskId, { itemId: item.id, orderKey: item.orderKey });
    const orderKey = keyBack(before, now, placeOf(item.taskId, args));
    return { name: 'moveChecklistItem', args: { itemId: item.id, checklist, orderKey } };
  },
  sample(from) {
    const item = sampleItem(from);
    const orderKey = from.orderKey('checklistItem');
    return item && { itemId: item.id, checklist: from.pick(['', from.words()]), orderKey };
  },
});

export const removeChecklistItem = defineTaskMutation({
  name: 'removeChecklistItem',
  args: z.strictObject({ itemId: ref(checklistItems) }),
  needs: 'board.edit',
  apply(tx, args, context) {
    const { taskId } = itemOf(tx, args.itemId);
    changeWork(tx, taskId, 'steps', context, () => tx.remove('checklistItem', args.itemId));
  },
  inverse(before, args) {
    const item = before.get('checklistItem', args.itemId);
    if (!item) return undefined;
    const { id, namedKey: _named, ...fields } = item;
    return { name: 'createChecklistItem', args: { itemId: id, ...fields } };
  },
  sample(from) {
    const item = sampleItem(from);
    return item && { itemId: item.id };
  },
});
