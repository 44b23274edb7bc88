import type { UserId } from '@sanad/domain/kernel/ids';
import { agreeDate } from '@sanad/domain/task/life/date-mutations';
import { acceptDelivery } from '@sanad/domain/task/life/step-mutations';
import { assignTask } from '@sanad/domain/task/task-mutations';
import type { Notice } from '@sanad/protocol/http/notices';

import type { QuietAct } from '../../../realtime/session/act-quietly.ts';

/** The one step that an entry waits for, where it can be taken without opening the task. */
export function stepOf({ kind, task }: Notice, userId: UserId): QuietAct<never> | null {
  if (!task || task.archived) return null;
  const { id: taskId, life } = task;
  const act = <A>(mutation: QuietAct<A>['mutation'], args: A) =>
    ({ mutation, args }) as unknown as QuietAct<never>;
  switch (kind) {
    case 'requested':
    case 'dateProposed': {
      const { proposal } = life;
      if (!proposal) return null;
      return act(agreeDate, { taskId, proposalId: proposal.id, at: proposal.due?.at ?? null });
    }
    case 'delivered':
      return act(acceptDelivery, { taskId, word: '' });
    case 'offered':
      return act(assignTask, { taskId, assigneeId: userId });
    default:
      return null;
  }
}
