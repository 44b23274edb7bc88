import { z } from 'zod';

import { formerRef, ref } from '../kernel/id-argument.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import { meantMoment, zonedMoment } from '../kernel/wall-time.ts';
import { tasks } from './kinds.ts';
import { putProposal, unnamedProposal } from './life/date-mutations.ts';
import { isOwnTask, isOwnTaskOf } from './life/sides.ts';
import { standingOf, type Standing } from './life/standing.ts';
import { assertStep } from './life/take-step.ts';
import { defineTaskMutation, isOpen, openTaskOf } from './task-scope.ts';

/** A date of this task needs two people's yes. */
function isSpokenOf({ task, state, people }: Standing): boolean {
  return state !== null && !isOwnTask(task, people);
}

/**
 * Of one's own task, and of one without a state, the date is set by whoever sets it. Between two sides it is a proposal:
 * so a page of before means it. Taking it away also forgets that it was met.
 */
export const setTaskDue = defineTaskMutation({
  name: 'setTaskDue',
  args: z.strictObject({
    taskId: ref(tasks),
    due: zonedMoment.nullable(),
    /** Only an undo says whether the date was met. */
    met: z.boolean().optional(),
  }),
  needs: 'board.edit',
  apply(tx, args, { actor, now }) {
    const task = openTaskOf(tx, args.taskId);
    const standing = standingOf(tx, task);
    const due = args.due && meantMoment(args.due);
    if (isSpokenOf(standing)) {
      assertStep(standing, 'propose', actor);
      const id = unnamedProposal(task);
      return putProposal(tx, standing, { id, due, word: '', by: actor, at: now });
    }
    const isOthers = standing.state !== null && !isOwnTaskOf(task, actor, standing.people);
    refuseUnless(!isOthers, 'not_your_step');
    const dueMet = due !== null && (args.met ?? task.dueMet);
    return tx.patch('task', task.id, { due, dueMet });
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    if (!task || isSpokenOf(standingOf(before, task))) return undefined;
    return { name: 'setTaskDue', args: { taskId: task.id, due: task.due, met: task.dueMet } };
  },
  sample(from) {
    const task = from.one('task', isOpen);
    return task && { taskId: task.id, due: from.chance(0.3) ? null : from.moment() };
  },
});

/** No page makes this any more: that work is delivered is a step of a task's life. Queues of before still hold it. */
export const setTaskDueMet = defineTaskMutation({
  name: 'setTaskDueMet',
  args: z.strictObject({ taskId: ref(tasks), met: z.boolean() }),
  needs: 'board.edit',
  apply(tx, args) {
    const task = openTaskOf(tx, args.taskId);
    if (task.due === null) throw new Refusal('changed_since');
    refuseUnless(!isSpokenOf(standingOf(tx, task)), 'step_gone');
    tx.patch('task', task.id, { dueMet: args.met });
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    return task && { name: 'setTaskDueMet', args: { taskId: task.id, met: task.dueMet } };
  },
  sample(from) {
    const task = from.one('task', (each) => isOpen(each) && each.due !== null);
    return task && { taskId: task.id, met: from.chance(0.8) ? !task.dueMet : task.dueMet };
  },
});

/** The rules of its zone changed: the instant follows what the clock was meant to show. */
export const mendTaskDue = defineTaskMutation({
  name: 'mendTaskDue',
  args: z.strictObject({ taskId: formerRef(tasks) }),
  needs: 'server',
  apply(tx, args) {
    const task = tx.get('task', args.taskId);
    if (!task) return;
    const due = task.due && meantMoment(task.due);
    if (due?.at !== task.due?.at) tx.patch('task', task.id, { due });
    const { proposal } = task;
    const proposed = proposal?.due && meantMoment(proposal.due);
    if (proposal && proposed && proposed.at !== proposal.due?.at) {
      tx.patch('task', task.id, { proposal: { ...proposal, due: proposed } });
    }
  },
  sample(from) {
    const task = from.one('task', (each) => each.due !== null);
    return task && { taskId: task.id };
  },
});
