import { shownColumnName } from '@sanad/domain/board/default-column-names';
import { moveTask } from '@sanad/domain/task/task-mutations';
import { useCallback } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { useBoardStore } from '../board-store.ts';
import { boardWords } from '../board-words.ts';
import { behindShown, orderKeyAt, standsAt, type Place } from '../columns/place-in-column.ts';
import { useUndoOnBoard } from '../use-undo-on-board.ts';
import { useCrossing } from './use-crossing.ts';

/** Moves a task to a place and offers to take that back; answers whether anything moved. */
export function useMoveTask(): (taskId: string, place: Place) => boolean {
  const { client } = useSession();
  const { tasks, shown } = useBoardStore();
  const mutate = useMutate();
  const turn = useUndoOnBoard();
  const cross = useCrossing();
  const words = useWords(boardWords);
  const { language } = useLanguage();

  return useCallback(
    (taskId, place) => {
      const task = client.get('task', taskId);
      const column = client.get('column', place.columnId);
      if (!task || !column || task.archivedAt !== null) return false;
      const ids = tasks.group(place.columnId);
      const same = task.columnId === place.columnId;
      const seen = shown.group(place.columnId);
      if (same && standsAt(seen, taskId, place.beforeId)) return false;
      const crossing = same ? null : cross(task, column);
      if (!same && crossing === null) return false;
      const keyOf = (id: string) => client.get('task', id)?.orderKey;
      const beforeId = place.beforeId ?? behindShown(ids, seen, taskId);
      const orderKey = orderKeyAt(ids, keyOf, taskId, beforeId, Math.random());
      if (!mutate(moveTask, { taskId, columnId: place.columnId, orderKey })) return false;
      const title = task.title.text;
      const said = crossing?.kind === 'step' ? words.crossing.did[crossing.step] : undefined;
      // A step is taken back by a step of its own, in the task.
      if (said) {
        toasts.show({ text: said(title) });
        return true;
      }
      toasts.show({
        text: same
          ? words.toast.movedWithin(title)
          : words.toast.moved(title, shownColumnName(column, language)),
        action: { label: words.undo, icon: 'undo', onAct: () => turn.undo() },
      });
      return true;
    },
    [client, tasks, shown, mutate, turn, words, language, cross],
  );
}
