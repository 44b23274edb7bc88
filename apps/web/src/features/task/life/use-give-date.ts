import type { UserId } from '@sanad/domain/kernel/ids';
import type { ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { proposeDate } from '@sanad/domain/task/life/date-mutations';
import type { ProposalId } from '@sanad/domain/task/life/life-record';
import { wayOf } from '@sanad/domain/task/life/life-table';
import { isOwnTaskOf } from '@sanad/domain/task/life/sides';
import { mayTake, type Standing } from '@sanad/domain/task/life/standing';
import { setTaskDue } from '@sanad/domain/task/task-due-mutations';
import { useCallback } from 'react';

import { newId } from '../../../realtime/new-id.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { isSpokenOf } from './use-set-date.ts';

/** What giving a task a date means: nobody's yes is asked, the other side's is, or it is not this person's to give. */
export type DateAct = 'set' | 'propose' | 'notYours';

export function dateActOf(standing: Standing, actor: UserId): DateAct {
  const { task, state, people } = standing;
  if (!isSpokenOf(standing)) {
    return state === null || isOwnTaskOf(task, actor, people) ? 'set' : 'notYours';
  }
  const way = wayOf(state, 'propose');
  return way !== undefined && mayTake(standing, way, actor) ? 'propose' : 'notYours';
}

/** Gives any task a date where it is shown among others; what cannot be done is said in a toast. The answer is whether it was made here. */
export function useGiveDate(): (
  standing: Standing,
  due: ZonedMoment | null,
  word?: string,
) => boolean {
  const mutate = useMutate();
  return useCallback(
    (standing, due, word = '') => {
      const taskId = standing.task.id;
      return isSpokenOf(standing)
        ? mutate(proposeDate, { taskId, proposalId: newId<ProposalId>(), due, word })
        : mutate(setTaskDue, { taskId, due });
    },
    [mutate],
  );
}
