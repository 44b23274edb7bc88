import type { HomeWait } from '@sanad/domain/home/record';
import type { UserId } from '@sanad/domain/kernel/ids';
import { agreeDate } from '@sanad/domain/task/life/date-mutations';
import { acceptDelivery, requestChanges } from '@sanad/domain/task/life/step-mutations';
import { assignTask } from '@sanad/domain/task/task-mutations';

import { useSession } from '../../realtime/session/session-context.tsx';
import { useMutate } from '../../realtime/session/use-mutate.ts';
import type { Outcome } from './use-taken.ts';

/** Takes the step that a row waits for; `false`, said in words, where it cannot be taken at all. */
export function useStep(): (wait: HomeWait, outcome: Outcome, word: string) => boolean {
  const mutate = useMutate();
  const { userId } = useSession();
  return ({ task, ask }, outcome, word) => {
    const taskId = task.id;
    if (outcome === 'agree' && ask.kind === 'agree') {
      const { id: proposalId, due } = ask.proposal;
      return mutate(agreeDate, { taskId, proposalId, at: due?.at ?? null });
    }
    if (outcome === 'accept') return mutate(acceptDelivery, { taskId, word });
    if (outcome === 'changes') return mutate(requestChanges, { taskId, word });
    if (outcome === 'take') return mutate(assignTask, { taskId, assigneeId: userId as UserId });
    return false;
  };
}
