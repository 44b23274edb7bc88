import type { ColumnRecord } from '@sanad/domain/board/record';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { crossingOf, refusalOf, type Crossing } from '@sanad/domain/task/life/border';
import { wayOf, type LifeStep } from '@sanad/domain/task/life/life-table';
import { standingOf, type Standing } from '@sanad/domain/task/life/standing';
import type { TaskRecord } from '@sanad/domain/task/record';
import { useCallback } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { boardWords } from '../board-words.ts';
import { announce } from '../page/board-announcer.ts';
import { stepWish } from '../step-wish.ts';
import { useTaskNavigation } from '../task-navigation.tsx';

/**
 * Asks what putting a task into a column means for its life, before it is put there: what it may not is said, with
 * whose step it is, and what needs more than a move is asked for in the task. `null`: it stays where it is.
 */
export function useCrossing(): (task: TaskRecord, column: ColumnRecord) => Crossing | null {
  const { client, userId } = useSession();
  const { openTask } = useTaskNavigation();
  const words = useWords(boardWords).crossing;
  const sentence = useRefusalSentence();

  return useCallback(
    (task, column) => {
      const standing = standingOf(client as never, task);
      const crossing = crossingOf(standing, column.kind, userId);
      const code = refusalOf(crossing);
      if (code === null) return crossing;
      const name = crossing.kind === 'notYours' ? nameFor(standing, crossing.step) : undefined;
      const said =
        crossing.kind === 'notYours' && name !== undefined
          ? words.notYours(name)
          : sentence(new Refusal(code));
      toasts.show({ text: said });
      announce(said);
      if (crossing.kind === 'needs') {
        stepWish.set({ taskId: task.id, step: crossing.step });
        openTask(task.id);
      }
      return null;

      function nameFor(
        { task: { assigneeId, createdBy, waiting }, state }: Standing,
        step: LifeStep,
      ) {
        const by = wayOf(state, step)?.by;
        const whose = by === 'doer' ? assigneeId : by === 'asked' ? waiting?.on : createdBy;
        const member = client.all('member').find((each) => each.userId === whose);
        return member?.active ? shortNameOf(member.name) : undefined;
      }
    },
    [client, userId, openTask, words, sentence],
  );
}
