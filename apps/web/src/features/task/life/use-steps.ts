import { agreeDate, takeBackProposal } from '@sanad/domain/task/life/date-mutations';
import type { LifeStep } from '@sanad/domain/task/life/life-table';
import { openProposal } from '@sanad/domain/task/life/proposal';
import type { Standing } from '@sanad/domain/task/life/standing';
import {
  acceptDelivery,
  cancelTask,
  declineTask,
  deliverTask,
  reopenTask,
  requestChanges,
  startTask,
  takeBackDelivery,
  withdrawTask,
} from '@sanad/domain/task/life/step-mutations';

import { useTalkWish } from '../parts/talk-wish.ts';
import { asksForWords, type WordStep } from './step-words.ts';
import type { useTake } from './use-take.ts';

const mutations = {
  start: startTask,
  accept: acceptDelivery,
  takeBackDelivery,
  deliver: deliverTask,
  decline: declineTask,
  withdraw: withdrawTask,
  requestChanges,
  cancel: cancelTask,
};

/** What a step's button does: takes it, or opens the one thing that it asks for. */
export function useSteps(
  { task, state }: Standing,
  host: {
    readonly take: ReturnType<typeof useTake>['take'];
    readonly open: (what: 'date' | WordStep) => void;
    readonly onTaken: () => void;
  },
): {
  begin(step: LifeStep): void;
  withWord(step: WordStep, word: string): boolean;
} {
  const wish = useTalkWish(task.id);
  const { take, open, onTaken } = host;
  const { id: taskId } = task;

  function taken(isTaken: boolean): boolean {
    if (isTaken) onTaken();
    return isTaken;
  }

  function begin(step: LifeStep): void {
    if (asksForWords(step)) return open(step);
    switch (step) {
      case 'propose':
        return open('date');
      case 'agree': {
        const proposal = openProposal(task, state);
        const at = proposal?.due?.at ?? null;
        if (proposal) taken(take(agreeDate, { taskId, proposalId: proposal.id, at }));
        return undefined;
      }
      case 'takeBackProposal':
        if (task.proposal) taken(take(takeBackProposal, { taskId, proposalId: task.proposal.id }));
        return undefined;
      case 'ask':
        return wish.set({ is: 'ask' });
      case 'answer': {
        const question = task.waiting?.questions[0];
        if (question !== undefined) wish.set({ is: 'answer', question });
        return undefined;
      }
      case 'reopen':
        taken(take(reopenTask, { taskId }));
        return undefined;
      case 'start':
      case 'accept':
      case 'takeBackDelivery':
        taken(take(mutations[step], { taskId, word: '' }));
        return undefined;
      default:
        return undefined;
    }
  }

  return {
    begin,
    withWord: (step, word) => taken(take(mutations[step], { taskId, word })),
  };
}
