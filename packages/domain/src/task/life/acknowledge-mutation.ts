import { z } from 'zod';

import { ref } from '../../kernel/id-argument.ts';
import { instant } from '../../kernel/instant.ts';
import { refuseUnless } from '../../kernel/refusal.ts';
import { tasks } from '../kinds.ts';
import { defineTaskMutation, openTaskOf } from '../task-scope.ts';
import { sampleTask } from './date-mutations.ts';
import { isDoer } from './sides.ts';
import { standingOf } from './standing.ts';

/** Whoever does the work has seen how it was changed. Names the change: of a later one they have seen nothing. */
export const acknowledgeChange = defineTaskMutation({
  name: 'acknowledgeChange',
  args: z.strictObject({ taskId: ref(tasks), at: instant }),
  needs: 'board.edit',
  apply(tx, args, { actor }) {
    const task = openTaskOf(tx, args.taskId);
    refuseUnless(isDoer(task, actor, standingOf(tx, task).people), 'not_your_step');
    refuseUnless(task.changedAt === args.at, 'changed_since');
    tx.patch('task', task.id, { changed: null, changedAt: null });
  },
  sample(from) {
    const task = sampleTask(
      from,
      ({ task: each, people }) => each.changedAt !== null && isDoer(each, from.actor, people),
    );
    return task?.changedAt == null ? undefined : { taskId: task.id, at: task.changedAt };
  },
});
