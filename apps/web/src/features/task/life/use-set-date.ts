import type { ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { proposeDate } from '@sanad/domain/task/life/date-mutations';
import type { ProposalId } from '@sanad/domain/task/life/life-record';
import { isOwnTask } from '@sanad/domain/task/life/sides';
import type { Standing } from '@sanad/domain/task/life/standing';
import { setTaskDue } from '@sanad/domain/task/task-due-mutations';

import { newId } from '../../../realtime/new-id.ts';
import type { useTake } from './use-take.ts';

/** Two sides speak of its date; else it is set by whoever sets it. */
export function isSpokenOf({ task, state, people }: Standing): boolean {
  return state !== null && !isOwnTask(task, people);
}

/** Sets the date of a task, or proposes it with a word, as its life asks for; whether that was done here. */
export function useSetDate(standing: Standing, take: ReturnType<typeof useTake>['take']) {
  const { id: taskId } = standing.task;
  return (due: ZonedMoment | null, word: string): boolean =>
    isSpokenOf(standing)
      ? take(proposeDate, { taskId, proposalId: newId<ProposalId>(), due, word })
      : take(setTaskDue, { taskId, due });
}
