import { z } from 'zod';

import { newId, ref } from '../kernel/id-argument.ts';
import { orderKeyArgument } from '../kernel/order-key-argument.ts';
import { keyBack, placeAmong, type Place } from '../kernel/place-among.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { nameArgument } from './argument.ts';
import { columnOf, defineBoardMutation, defineBoardPatch, openColumnOf } from './board-scope.ts';
import { columns, openColumns } from './kinds.ts';
import { boardLimits } from './limit.ts';
import { columnKinds, type ColumnRecord } from './record.ts';

function placeOf(args: { readonly columnId: string; readonly orderKey: string }): Place {
  return { collection: 'column', under: openColumns, id: args.columnId, orderKey: args.orderKey };
}

const isOpen = (column: ColumnRecord): boolean => column.archivedAt === null;

export const createColumn = defineBoardMutation({
  name: 'createColumn',
  args: z.strictObject({
    columnId: newId(columns),
    name: nameArgument,
    kind: z.enum(columnKinds),
    orderKey: orderKeyArgument,
  }),
  needs: 'board.edit',
  apply(tx, args) {
    if (tx.count('column') >= boardLimits.columns) {
      throw new Refusal('limit_reached', { limit: boardLimits.columns });
    }
    const { name, kind } = args;
    const place = placeAmong(tx, placeOf(args));
    tx.put('column', { id: args.columnId, name, kind, ...place, archivedAt: null });
  },
  inverse: (_before, args) => ({ name: 'archiveColumn', args: { columnId: args.columnId } }),
  sample: (from) => ({
    columnId: from.newId(),
    name: from.words(),
    kind: from.pick(columnKinds),
    orderKey: from.orderKey('column'),
  }),
});

export const renameColumn = defineBoardPatch({
  name: 'renameColumn',
  needs: 'board.edit',
  kind: columns,
  id: 'columnId',
  fields: { name: nameArgument },
  mayChange: openColumnOf,
  sample(from) {
    const column = from.one('column', isOpen);
    return column && { columnId: column.id, name: from.words() };
  },
});

export const moveColumn = defineBoardMutation({
  name: 'moveColumn',
  args: z.strictObject({ columnId: ref(columns), orderKey: orderKeyArgument }),
  needs: 'board.edit',
  apply(tx, args) {
    openColumnOf(tx, args.columnId);
    tx.patch('column', args.columnId, placeAmong(tx, placeOf(args)));
  },
  inverse(before, args) {
    const column = before.get('column', args.columnId);
    if (!column) return undefined;
    const now = placeOf({ columnId: column.id, orderKey: column.orderKey });
    const orderKey = keyBack(before, now, placeOf(args));
    return { name: 'moveColumn', args: { columnId: column.id, orderKey } };
  },
  sample(from) {
    const column = from.one('column', isOpen);
    return column && { columnId: column.id, orderKey: from.orderKey('column') };
  },
});

/** Only an empty column can go: a task must never vanish from sight because its column did. */
export const archiveColumn = defineBoardMutation({
  name: 'archiveColumn',
  args: z.strictObject({ columnId: ref(columns) }),
  needs: 'board.edit',
  apply(tx, args, { now }) {
    const column = columnOf(tx, args.columnId);
    if (column.archivedAt !== null) return;
    refuseUnless(tx.countUnder('task', column.id) === 0, 'column_not_empty');
    tx.patch('column', column.id, { archivedAt: now });
  },
  inverse(before, args) {
    const column = before.get('column', args.columnId);
    if (!column || column.archivedAt !== null) return undefined;
    return { name: 'restoreColumn', args: { columnId: column.id } };
  },
  sample(from) {
    const standing = from.all('task').filter((task) => task.archivedAt === null);
    const taken = new Set(standing.map(({ columnId }) => columnId));
    const column = from.one('column', (each) => isOpen(each) && !taken.has(each.id));
    return column && { columnId: column.id };
  },
});

export const restoreColumn = defineBoardMutation({
  name: 'restoreColumn',
  args: z.strictObject({ columnId: ref(columns) }),
  needs: 'board.edit',
  apply(tx, args) {
    const column = columnOf(tx, args.columnId);
    if (column.archivedAt === null) return;
    // Whole, not a patch: a client that came after the archiving has never seen this record.
    tx.put('column', { ...column, archivedAt: null });
  },
  inverse(before, args) {
    const column = before.get('column', args.columnId);
    if (!column || column.archivedAt === null) return undefined;
    return { name: 'archiveColumn', args: { columnId: column.id } };
  },
  sample(from) {
    const column = from.one('column', (each) => !isOpen(each));
    return column && { columnId: column.id };
  },
});
