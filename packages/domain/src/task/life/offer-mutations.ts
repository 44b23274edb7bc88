import { z } from 'zod';

import { inUse, ref } from '../../kernel/id-argument.ts';
import type { UserId } from '../../kernel/ids.ts';
import { Refusal, refuseUnless } from '../../kernel/refusal.ts';
import { tasks } from '../kinds.ts';
import {
  defineTaskMutation,
  openTaskOf,
  taskOf,
  type Assignable,
  type TaskTx,
} from '../task-scope.ts';
import { sampleTask } from './date-mutations.ts';
import { doerOf, isAsker, isDoer, isOwnTask } from './sides.ts';
import { standingOf, type Standing } from './standing.ts';
import { isOver } from './task-state.ts';
import { waitsOn } from './turn.ts';

/** Asks somebody to take a task over; until they do, it stays with its doer. `null` takes the offer back, or says no to it. */
export const offerTask = defineTaskMutation({
  name: 'offerTask',
  args: z.strictObject({ taskId: ref(tasks), to: inUse<UserId>('member').nullable() }),
  needs: 'board.edit',
  apply(tx, args, { actor }) {
    const task = openTaskOf(tx, args.taskId);
    const { people, state } = standingOf(tx, task);
    refuseUnless(state !== null && !isOver(state), 'step_gone');
    const isAnswer = args.to === null && task.offeredTo === actor;
    refuseUnless(isAnswer || isDoer(task, actor, people), 'not_your_step');
    refuseUnless(args.to !== task.assigneeId, 'bad_request');
    refuseUnless(args.to === null || people.roles.has(args.to), 'not_found');
    tx.patch('task', task.id, { state, offeredTo: args.to });
  },
  inverse(before, args) {
    const task = before.get('task', args.taskId);
    return task && { name: 'offerTask', args: { taskId: task.id, to: task.offeredTo } };
  },
  sample(from) {
    const task = sampleTask(from, ({ task: each, state, people }) => {
      return state !== null && !isOver(state) && isDoer(each, from.actor, people);
    });
    const isOther = (each: Assignable) => each.active && each.userId !== task?.assigneeId;
    const to = from.chance(0.2) ? null : from.one('member', isOther)?.userId;
    return task && to !== undefined ? { taskId: task.id, to } : undefined;
  },
});

/** An offer that comes back with one's own work, where whoever it was made to is still here and does not do it. */
export function offerBack(tx: TaskTx, taskId: string, to: UserId | undefined): void {
  if (to === undefined) return;
  const { task, people, state } = standingOf(tx, taskOf(tx, taskId));
  const isOffered = state !== null && !isOver(state) && isOwnTask(task, people);
  if (isOffered && people.roles.has(to) && to !== doerOf(task, people)) {
    tx.patch('task', task.id, { offeredTo: to });
  }
}

/** Between two reminders of one task, in milliseconds. */
export const remindEveryMs = 86_400_000;

/** Whether the step that this person waits for is another's. How long ago the last reminder was is not asked here. */
export function mayRemind(standing: Standing, actor: UserId): boolean {
  const { task, people } = standing;
  if (isOwnTask(task, people)) return false;
  const waits = waitsOn(standing);
  const mine = { asker: isAsker(task, actor, people), doer: isDoer(task, actor, people) };
  return waits === 'asker' ? mine.doer : waits === 'doer' && mine.asker;
}

/** Says once more that a task waits for the other side; at most once a day. */
export const remindTask = defineTaskMutation({
  name: 'remindTask',
  args: z.strictObject({ taskId: ref(tasks) }),
  needs: 'board.edit',
  apply(tx, args, { actor, now }) {
    const task = openTaskOf(tx, args.taskId);
    refuseUnless(mayRemind(standingOf(tx, task), actor), 'step_gone');
    const { remindedAt } = task;
    if (remindedAt !== null && now - remindedAt < remindEveryMs)
      throw new Refusal('reminded_today');
    tx.patch('task', task.id, { remindedAt: now });
  },
  sample(from) {
    const task = sampleTask(
      from,
      (standing) => standing.task.remindedAt === null && mayRemind(standing, from.actor),
    );
    return task && { taskId: task.id };
  },
});
