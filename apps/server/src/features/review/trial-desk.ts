import type { TaskId, UserId } from '@sanad/domain/kernel/ids';
import { Refusal, refuseUnless } from '@sanad/domain/kernel/refusal';
import { dueReviews } from '@sanad/domain/review/due-reviews';
import { trialLimits, trialProblem, type TrialTerms } from '@sanad/domain/review/trial/trial';
import { trialTable, type TrialStep } from '@sanad/domain/review/trial/trial-table';

import type { EngagementPlace } from '../agreement/agreement-repo.ts';
import type { EngagementSteps, Held, ReviewPorts, StepDone } from './engagement-step.ts';
import { insertNext } from './review-desk.ts';
import * as repo from './trial-repo.ts';
import type { StoredTrial } from './trial-repo.ts';

/** What the two sides do about a trial, and what the clock does. */
export function createTrialDesk(
  ports: Pick<ReviewPorts, 'assertMayTell' | 'findTask'>,
  { bySide, byDay }: EngagementSteps,
) {
  return {
    start: (place: EngagementPlace, userId: UserId, terms: TrialTerms): Promise<number> =>
      bySide(place, userId, async ({ tx, by, today, trials, ...where }) => {
        assertStep(trials, 'start');
        const problem = trialProblem(terms, today);
        if (problem !== null) throw new Refusal('bad_request', { problem });
        const limit = trialLimits.trials;
        refuseUnless(trials.length < limit, 'limit_reached', { limit });
        ports.assertMayTell(userId);
        const number = trials.length + 1;
        await repo.insertTrial(tx, where, { number, terms, started: by });
        return { result: number, tells: { kind: 'trialStarted', to: 'other' }, about: null };
      }),

    /** Marking what is marked already changes nothing. */
    async mark(place: EngagementPlace, userId: UserId, taskId: TaskId): Promise<void> {
      const task = await ports.findTask(place.workspaceId, taskId);
      await bySide(place, userId, async ({ tx, trials, ...where }) => {
        const { number, tasks } = assertStep(trials, 'mark');
        // Another assistant's task is nobody's to name here, and is refused as one that is not there.
        refuseUnless(task?.assigneeId === place.assistantId, 'trial_other_task');
        const done = { result: undefined, tells: null, about: null };
        if (tasks.some((each) => each.taskId === taskId)) return done;
        const limit = trialLimits.tasks;
        refuseUnless(tasks.length < limit, 'trial_full', { limit });
        const free = [1, 2, 3].find((at) => !tasks.some((each) => each.place === at))!;
        await repo.insertTask(tx, where, {
          ...{ trial: number, place: free, taskId, title: task.title },
        });
        return done;
      });
    },

    unmark: (place: EngagementPlace, userId: UserId, taskId: TaskId): Promise<void> =>
      bySide(place, userId, async ({ tx, trials, ...where }) => {
        const { number } = assertStep(trials, 'unmark');
        await repo.removeTask(tx, where, number, taskId);
        return { result: undefined, tells: null, about: null };
      }),

    end: (place: EngagementPlace, userId: UserId): Promise<void> =>
      bySide(place, userId, async (held) => {
        const { number } = assertStep(held.trials, 'end');
        ports.assertMayTell(userId);
        await repo.setEnded(held.tx, held, number, { at: held.at, by: held.by });
        await insertNext(held, { kind: 'trial', trial: number });
        return { result: undefined, tells: { kind: 'reviewDue', to: 'both' }, about: null };
      }),

    /** What has come by itself: a trial's last day is over, a review's day is here. Done again, it does nothing. */
    passDays: (place: EngagementPlace): Promise<void> =>
      byDay(place, async (held): Promise<StepDone<void> | null> => {
        const { tx, today, began, trials, reviews } = held;
        let opened = 0;
        const last = trials.at(-1);
        if (last?.ended === null && last.terms.endsOn < today) {
          await repo.setEnded(tx, held, last.number, { at: held.at, by: null });
          await insertNext(held, { kind: 'trial', trial: last.number });
          opened += 1;
        }
        const known = reviews.map(({ kind }) => kind);
        for (const kind of dueReviews({ began, today, known })) {
          await insertNext(held, { kind, trial: null }, opened);
          opened += 1;
        }
        if (opened === 0) return null;
        return { result: undefined, tells: { kind: 'reviewDue', to: 'both' }, about: null };
      }),
  };
}

export type TrialDesk = ReturnType<typeof createTrialDesk>;

/** The last trial, where this step is one that it takes; of `start` it may be none. */
function assertStep(trials: Held['trials'], step: TrialStep): StoredTrial {
  const last = trials.at(-1);
  const state = last === undefined ? 'none' : last.ended === null ? 'running' : 'ended';
  const outcome = trialTable[state][step];
  if ('refused' in outcome) throw new Refusal(outcome.refused);
  return last as StoredTrial;
}
