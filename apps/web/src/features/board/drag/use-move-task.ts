import { shownColumnName } from '@sanad/domain/board/default-column-names';
import { moveTask } from '@sanad/domain/task/task-mutations';
import { useCallback } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { useBoardStore } from '../board-store.ts';
import { boardWords } from '../board-words.ts';
import { orderKeyAt, standsAt, type Place } from '../columns/place-in-column.ts';
import { useUndoOnBoard } from '../use-undo-on-board.ts';

/** Moves a task to a place and offers to take that back; answers whether anything moved. */
export function useMoveTask(): (taskId: string, place: Place) => boolean {
  const { client } = useSession();
  const { tasks } = useBoardStore();
  const mutate = useMutate();
  const turn = useUndoOnBoard();
  const words = useWords(boardWords);
  const { language } = useLanguage();

  return useCallback(
    (taskId, place) => {
      const task = client.get('task', taskId);
      const column = client.get('column', place.columnId);
      if (!task || !column || task.archivedAt !== null) return false;
      const ids = tasks.group(place.columnId);
      const same = task.columnId === place.columnId;
      if (same && standsAt(ids, taskId, place.beforeId)) return false;
      const keyOf = (id: string) => client.get('task', id)?.orderKey;
      const orderKey = orderKeyAt(ids, keyOf, taskId, place.beforeId, Math.random());
      mutate(moveTask, { taskId, columnId: place.columnId, orderKey });
      const title = task.title.text;
      toasts.show({
        text: same
          ? words.toast.movedWithin(title)
          : words.toast.moved(title, shownColumnName(column, language)),
        action: { label: words.undo, icon: 'undo', onAct: () => turn.undo() },
      });
      return true;
    },
    [client, tasks, mutate, turn, words, language],
  );
}
