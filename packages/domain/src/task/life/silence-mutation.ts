import { z } from 'zod';

import { formerRef } from '../../kernel/id-argument.ts';
import { instant } from '../../kernel/instant.ts';
import { refuseUnless } from '../../kernel/refusal.ts';
import { tasks } from '../kinds.ts';
import { defineTaskMutation, openTaskOf } from '../task-scope.ts';
import { sampleTask } from './date-mutations.ts';
import { isOwnTask } from './sides.ts';
import { standingOf } from './standing.ts';
import { enterState } from './take-step.ts';

/**
 * A delivery that nobody answered for as many days as both agreed to is accepted. The ledger says when; the room, that it
 * is still this delivery which waits.
 */
export const acceptBySilence = defineTaskMutation({
  name: 'acceptBySilence',
  args: z.strictObject({ taskId: formerRef(tasks), deliveredAt: instant, days: z.int().min(0) }),
  needs: 'server',
  apply(tx, { taskId, deliveredAt, days }, { actor, now }) {
    const standing = standingOf(tx, openTaskOf(tx, taskId));
    const { task, state, people } = standing;
    refuseUnless(state === 'in_review' && task.delivered?.at === deliveredAt, 'step_gone');
    refuseUnless(!isOwnTask(task, people), 'step_gone');
    enterState(tx, standing, 'done', {
      ...{ step: 'accept', at: now, by: actor, word: '' },
      silentDays: days,
    });
  },
  sample(from) {
    const task = sampleTask(
      from,
      ({ task: each, state, people }) =>
        state === 'in_review' && each.delivered !== null && !isOwnTask(each, people),
    );
    return task?.delivered
      ? { taskId: task.id, deliveredAt: task.delivered.at, days: 7 }
      : undefined;
  },
});
