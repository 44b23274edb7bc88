import { z } from 'zod';

import { columnId } from '../kernel/ids.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { nameArgument, orderKeyArgument } from './argument.ts';
import {
  columnOf,
  defineBoardMutation,
  openColumnOf,
  openColumns,
  refuseTaken,
} from './board-scope.ts';
import { boardLimits } from './limit.ts';
import { keyBack, placeAmong, type Place } from './place-among.ts';
import { columnKinds } from './record.ts';

function placeOf(args: { readonly columnId: string; readonly orderKey: string }): Place {
  return { collection: 'column', under: openColumns, id: args.columnId, orderKey: args.orderKey };
}

export const createColumn = defineBoardMutation({
  name: 'createColumn',
  args: z.strictObject({
    columnId,
    name: nameArgument,
    kind: z.enum(columnKinds),
    orderKey: orderKeyArgument,
  }),
  needs: 'board.edit',
  apply(tx, args) {
    refuseTaken(tx.get('column', args.columnId));
    if (tx.count('column') >= boardLimits.columns) {
      throw new Refusal('limit_reached', { limit: boardLimits.columns });
    }
    const { name, kind } = args;
    const place = placeAmong(tx, placeOf(args));
    tx.put('column', { id: args.columnId, name, kind, ...place, archivedAt: null });
  },
  inverse: (_before, args) => ({ name: 'archiveColumn', args: { columnId: args.columnId } }),
});

export const renameColumn = defineBoardMutation({
  name: 'renameColumn',
  args: z.strictObject({ columnId, name: nameArgument }),
  needs: 'board.edit',
  apply(tx, args) {
    openColumnOf(tx, args.columnId);
    tx.patch('column', args.columnId, { name: args.name });
  },
  inverse(before, args) {
    const column = before.get('column', args.columnId);
    return column && { name: 'renameColumn', args: { columnId: column.id, name: column.name } };
  },
});

export const moveColumn = defineBoardMutation({
  name: 'moveColumn',
  args: z.strictObject({ columnId, orderKey: orderKeyArgument }),
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
});

/** Only an empty column can go: a task must never vanish from sight because its column did. */
export const archiveColumn = defineBoardMutation({
  name: 'archiveColumn',
  args: z.strictObject({ columnId }),
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
});

export const restoreColumn = defineBoardMutation({
  name: 'restoreColumn',
  args: z.strictObject({ columnId }),
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
});
