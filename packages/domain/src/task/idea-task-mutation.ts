import { z } from 'zod';

import { columns } from '../board/kinds.ts';
import { broughtId, ref } from '../kernel/id-argument.ts';
import { orderKeyArgument } from '../kernel/order-key-argument.ts';
import { revision } from '../kernel/text-field.ts';
import { briefArgument, titleArgument } from './argument.ts';
import { tasks } from './kinds.ts';
import { createTask } from './task-mutations.ts';
import { defineTaskMutation } from './task-scope.ts';

/**
 * A task out of somebody's idea. Its id was named before the first try, so whoever does not know whether that one
 * arrived tries again: what is here already is left as it is, whatever became of it. To others it is a task like the rest.
 */
export const turnIdeaIntoTask = defineTaskMutation({
  name: 'turnIdeaIntoTask',
  args: z.strictObject({
    taskId: broughtId(tasks),
    columnId: ref(columns),
    orderKey: orderKeyArgument,
    title: titleArgument,
    brief: briefArgument.default(''),
    /** The first revision of both texts. */
    rev: revision,
  }),
  needs: 'board.edit',
  apply(tx, args, context) {
    if (!tx.get('task', args.taskId)) createTask.apply(tx, args, context);
  },
  sample(from) {
    const column = from.one('column', (each) => each.archivedAt === null);
    if (!column) return undefined;
    const known = from.chance(0.2) ? from.one('task') : undefined;
    const ids = { taskId: known?.id ?? from.newId(), columnId: column.id, rev: from.newId() };
    return { ...ids, orderKey: from.orderKey('task'), title: from.words(), brief: from.words() };
  },
});
