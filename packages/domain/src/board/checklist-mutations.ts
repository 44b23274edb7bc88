import { z } from 'zod';

import { checklistItemId, taskId } from '../kernel/ids.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { checklistNameArgument, itemTextArgument, orderKeyArgument } from './argument.ts';
import { defineBoardMutation, openTaskOf, refuseTaken, type BoardReader } from './board-scope.ts';
import { boardLimits } from './limit.ts';
import { keyBack, placeAmong, type Place } from './place-among.ts';
import type { ChecklistItemRecord } from './record.ts';

function itemOf(tx: BoardReader, id: string): ChecklistItemRecord {
  const item = tx.get('checklistItem', id);
  refuseUnless(item, 'not_found');
  openTaskOf(tx, item.taskId);
  return item;
}

/** Every step of the task is a neighbour, so that the lists keep their order among each other too. */
function placeOf(
  under: string,
  args: { readonly itemId: string; readonly orderKey: string },
): Place {
  return { collection: 'checklistItem', under, id: args.itemId, orderKey: args.orderKey };
}

export const createChecklistItem = defineBoardMutation({
  name: 'createChecklistItem',
  args: z.strictObject({
    itemId: checklistItemId,
    taskId,
    checklist: checklistNameArgument.default(''),
    text: itemTextArgument,
    /** Only an undone removal brings an item back ticked. */
    done: z.boolean().default(false),
    orderKey: orderKeyArgument,
  }),
  needs: 'board.edit',
  apply(tx, args) {
    openTaskOf(tx, args.taskId);
    refuseTaken(tx.get('checklistItem', args.itemId));
    if (tx.countUnder('checklistItem', args.taskId) >= boardLimits.checklistItemsPerTask) {
      throw new Refusal('limit_reached', { limit: boardLimits.checklistItemsPerTask });
    }
    const { itemId: id, ...fields } = args;
    const place = placeAmong(tx, placeOf(args.taskId, args));
    tx.put('checklistItem', { id, ...fields, ...place });
  },
  inverse: (_before, args) => ({ name: 'removeChecklistItem', args: { itemId: args.itemId } }),
});

export const writeChecklistItem = defineBoardMutation({
  name: 'writeChecklistItem',
  args: z.strictObject({ itemId: checklistItemId, text: itemTextArgument }),
  needs: 'board.edit',
  apply(tx, args) {
    itemOf(tx, args.itemId);
    tx.patch('checklistItem', args.itemId, { text: args.text });
  },
  inverse(before, args) {
    const item = before.get('checklistItem', args.itemId);
    return item && { name: 'writeChecklistItem', args: { itemId: item.id, text: item.text } };
  },
});

export const tickChecklistItem = defineBoardMutation({
  name: 'tickChecklistItem',
  /** The wanted state, not a toggle: two people who tick at once both get a tick. */
  args: z.strictObject({ itemId: checklistItemId, done: z.boolean() }),
  needs: 'board.edit',
  apply(tx, args) {
    itemOf(tx, args.itemId);
    tx.patch('checklistItem', args.itemId, { done: args.done });
  },
  inverse(before, args) {
    const item = before.get('checklistItem', args.itemId);
    return item && { name: 'tickChecklistItem', args: { itemId: item.id, done: item.done } };
  },
});

export const moveChecklistItem = defineBoardMutation({
  name: 'moveChecklistItem',
  args: z.strictObject({
    itemId: checklistItemId,
    checklist: checklistNameArgument,
    orderKey: orderKeyArgument,
  }),
  needs: 'board.edit',
  apply(tx, args) {
    const item = itemOf(tx, args.itemId);
    const place = placeAmong(tx, placeOf(item.taskId, args));
    tx.patch('checklistItem', item.id, { checklist: args.checklist, ...place });
  },
  inverse(before, args) {
    const item = before.get('checklistItem', args.itemId);
    if (!item) return undefined;
    const { checklist } = item;
    const now = placeOf(item.taskId, { itemId: item.id, orderKey: item.orderKey });
    const orderKey = keyBack(before, now, placeOf(item.taskId, args));
    return { name: 'moveChecklistItem', args: { itemId: item.id, checklist, orderKey } };
  },
});

export const removeChecklistItem = defineBoardMutation({
  name: 'removeChecklistItem',
  args: z.strictObject({ itemId: checklistItemId }),
  needs: 'board.edit',
  apply(tx, args) {
    itemOf(tx, args.itemId);
    tx.remove('checklistItem', args.itemId);
  },
  inverse(before, args) {
    const item = before.get('checklistItem', args.itemId);
    if (!item) return undefined;
    const { id, namedKey: _named, ...fields } = item;
    return { name: 'createChecklistItem', args: { itemId: id, ...fields } };
  },
});
