import { z } from 'zod';

import { ref } from '../../kernel/id-argument.ts';
import type { UserId } from '../../kernel/ids.ts';
import { nameOf } from '../../kernel/name.ts';
import { refuseUnless } from '../../kernel/refusal.ts';
import { tasks } from '../kinds.ts';
import { taskLimits } from '../limit.ts';
import { defineTaskMutation, openTaskOf } from '../task-scope.ts';
import { sampleTask } from './date-mutations.ts';
import { isAsker, isDoer, isOwnTask } from './sides.ts';
import { standingOf, type Standing } from './standing.ts';

/** Who asked for it or does it says what it is to the agreement of the two; of one's own work there is none. */
export function maySayOutside({ task, people }: Standing, actor: UserId): boolean {
  if (isOwnTask(task, people)) return false;
  return isAsker(task, actor, people) || isDoer(task, actor, people);
}

/**
 * Says that a task is outside what was agreed, with a word. It hinders nobody: what is outside is flagged, not refused
 * (domain S34). Nothing of the agreement itself is said with it.
 */
export const markOutside = defineTaskMutation({
  name: 'markOutside',
  args: z.strictObject({ taskId: ref(tasks), word: nameOf(taskLimits.wordLength) }),
  needs: 'board.edit',
  apply(tx, { taskId, word }, { actor, now }) {
    const task = openTaskOf(tx, taskId);
    refuseUnless(maySayOutside(standingOf(tx, task), actor), 'not_your_step');
    if (task.outside?.word === word) return;
    tx.patch('task', task.id, { outside: { at: now, by: actor, word } });
  },
  sample(from) {
    const task = sampleTask(from, (standing) => maySayOutside(standing, from.actor));
    return task && { taskId: task.id, word: from.words() };
  },
});

/** It is within what was agreed after all. */
export const takeOutsideBack = defineTaskMutation({
  name: 'takeOutsideBack',
  args: z.strictObject({ taskId: ref(tasks) }),
  needs: 'board.edit',
  apply(tx, { taskId }, { actor }) {
    const task = openTaskOf(tx, taskId);
    if (!task.outside) return;
    refuseUnless(maySayOutside(standingOf(tx, task), actor), 'not_your_step');
    tx.patch('task', task.id, { outside: null });
  },
  sample(from) {
    const task = sampleTask(
      from,
      (standing) => standing.task.outside !== null && maySayOutside(standing, from.actor),
    );
    return task && { taskId: task.id };
  },
});
