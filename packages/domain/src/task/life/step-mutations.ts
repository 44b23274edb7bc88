import { z } from 'zod';

import { ref } from '../../kernel/id-argument.ts';
import type { TaskId } from '../../kernel/ids.ts';
import { nameOf } from '../../kernel/name.ts';
import { refuseUnless } from '../../kernel/refusal.ts';
import { tasks } from '../kinds.ts';
import { taskLimits } from '../limit.ts';
import { followSeries } from '../repeat/follow-series.ts';
import { defineTaskMutation, openTaskOf, taskOf } from '../task-scope.ts';
import { settleRestored } from './come-and-go.ts';
import { sampleTask } from './date-mutations.ts';
import { wordArgument } from './life-record.ts';
import { wayOf, type LifeStep } from './life-table.ts';
import { isOwnTaskOf } from './sides.ts';
import { mayTake, standingOf, type Standing } from './standing.ts';
import { placeOfState, putOwn, takeStep } from './take-step.ts';
import { isOver } from './task-state.ts';

const isStep = (step: LifeStep, actor: Parameters<typeof mayTake>[2]) => (standing: Standing) => {
  const way = wayOf(standing.state, step);
  return way !== undefined && mayTake(standing, way, actor);
};

const reason = nameOf(taskLimits.wordLength);

interface StepArgs {
  readonly taskId: TaskId;
  readonly word: string;
}

/** A step that the table knows by its name, perhaps with a word. None has an inverse: what takes it back is a step of its own. */
function defineStep<const N extends string>(step: {
  readonly name: N;
  readonly step: LifeStep;
  readonly word: z.ZodType<string>;
}) {
  return defineTaskMutation({
    name: step.name,
    args: z.strictObject({ taskId: ref(tasks), word: step.word }) as z.ZodType<StepArgs>,
    needs: 'board.edit',
    apply(tx, { taskId, word }, { actor, now }) {
      takeStep(tx, openTaskOf(tx, taskId), step.step, { actor, now, word });
    },
    sample(from) {
      const task = sampleTask(from, isStep(step.step, from.actor));
      return task && { taskId: task.id, word: from.words() };
    },
  });
}

const maybeWord = wordArgument.default('');

/** Says no to a request. */
export const declineTask = defineStep({ name: 'declineTask', step: 'decline', word: reason });
/** Takes one's request back before anybody agreed. */
export const withdrawTask = defineStep({ name: 'withdrawTask', step: 'withdraw', word: maybeWord });
export const startTask = defineStep({ name: 'startTask', step: 'start', word: maybeWord });
export const deliverTask = defineStep({ name: 'deliverTask', step: 'deliver', word: maybeWord });
export const acceptDelivery = defineStep({
  name: 'acceptDelivery',
  step: 'accept',
  word: maybeWord,
});
/** Returned with what is missing; counted. */
export const requestChanges = defineStep({
  name: 'requestChanges',
  step: 'requestChanges',
  word: reason,
});
export const takeBackDelivery = defineStep({
  name: 'takeBackDelivery',
  step: 'takeBackDelivery',
  word: maybeWord,
});
/** Either side ends what was agreed, and says why. */
export const cancelTask = defineStep({ name: 'cancelTask', step: 'cancel', word: reason });

/** What is over is asked for again; its date is agreed anew. */
export const reopenTask = defineTaskMutation({
  name: 'reopenTask',
  args: z.strictObject({ taskId: ref(tasks) }),
  needs: 'board.edit',
  apply(tx, { taskId }, { actor, now }) {
    const task = taskOf(tx, taskId);
    const isPutAway = task.archivedAt !== null;
    // Whole, not a patch: a client that came after it was put away has never seen this record.
    if (isPutAway) tx.put('task', { ...task, archivedAt: null });
    const standing = takeStep(tx, { ...task, archivedAt: null }, 'reopen', { actor, now });
    settleRestored(tx, taskId, { actor, now });
    const column = tx.get('column', tx.get('task', taskId)!.columnId);
    if (column?.archivedAt === null) return;
    // Its column went meanwhile and no other shows requests.
    const place = placeOfState(tx, standing.task, 'requested', { at: now, by: actor });
    refuseUnless(place.columnId !== undefined, 'column_archived');
  },
  sample(from) {
    const isMine = isStep('reopen', from.actor);
    const open = sampleTask(from, isMine);
    const closed = from.one(
      'task',
      (each) => each.archivedAt !== null && isOver(each.state) && each.createdBy === from.actor,
    );
    const task = from.chance(0.5) ? open : closed;
    return task && { taskId: task.id };
  },
});

/** The states that one puts one's own work into. */
const ownStates = ['requested', 'in_progress', 'waiting', 'in_review', 'done'] as const;

/** One's own work, with nobody to ask: as its column would, also where no column shows the state. */
export const setOwnTaskState = defineTaskMutation({
  name: 'setOwnTaskState',
  args: z.strictObject({ taskId: ref(tasks), state: z.enum(ownStates) }),
  needs: 'board.edit',
  apply(tx, args, { actor, now }) {
    const task = openTaskOf(tx, args.taskId);
    const standing = standingOf(tx, task);
    refuseUnless(isOwnTaskOf(task, actor, standing.people), 'not_your_step');
    if (standing.state === args.state) return;
    const place = placeOfState(tx, task, args.state, { at: now, by: actor });
    putOwn(tx, standing, args.state, place);
    followSeries(tx, task.id, now);
  },
  sample(from) {
    const task = sampleTask(from, ({ task: each, people }) =>
      isOwnTaskOf(each, from.actor, people),
    );
    return task && { taskId: task.id, state: from.pick(ownStates) };
  },
});
