import type { TaskRecord } from '@sanad/domain/task/record';
import { archiveTask } from '@sanad/domain/task/task-mutations';
import { useMemo } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useMutate, useUndo } from '../../../realtime/session/use-mutate.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { useBoardStore } from '../../board/board-store.ts';
import { useDesk } from '../../board/drag/desk-context.tsx';
import { useTaskNavigation } from '../../board/task-navigation.tsx';
import { taskWords } from '../task-words.ts';

/** Archive and copy link, with the words that follow them. */
export function useTaskActions() {
  const mutate = useMutate();
  const turn = useUndo();
  const words = useWords(taskWords);
  const { openTaskId, closeTask, addressOf } = useTaskNavigation();
  const { shown } = useBoardStore();
  const desk = useDesk();

  return useMemo(
    () => ({
      archive(task: TaskRecord) {
        const ids = shown.group(task.columnId);
        const at = ids.indexOf(task.id);
        if (!mutate(archiveTask, { taskId: task.id })) return;
        // The row or the panel that had the focus is gone: it goes to the neighbour, or to the column's end.
        desk.focusNext.set(ids[at + 1] ?? ids[at - 1] ?? task.columnId);
        if (openTaskId === task.id) closeTask();
        const onAct = (): void => {
          if (turn.undo()) desk.focusNext.set(task.id);
        };
        toasts.show({
          text: words.toast.archived(task.title.text),
          action: { label: words.undo, icon: 'undo', onAct },
        });
      },
      async copyLink(taskId: string) {
        const link = new URL(addressOf(taskId), location.origin);
        // What the sender has filtered is not meant.
        link.search = '';
        await copyText(link.href);
        toasts.show({ text: words.task.linkCopied });
      },
    }),
    [mutate, openTaskId, closeTask, words, turn, addressOf, shown, desk],
  );
}
