import type { TaskRecord } from '@sanad/domain/board/record';
import { archiveTask } from '@sanad/domain/board/task-mutations';
import { useMemo } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { useMutate, useUndo } from '../../realtime/use-mutate.ts';
import { toasts } from '../../ui/toast-queue.ts';
import { boardWords } from './board-words.ts';
import { useTaskPlace } from './task-place.tsx';

/** Archive and copy link, with the words that follow them. */
export function useTaskActions() {
  const mutate = useMutate();
  const turn = useUndo();
  const words = useWords(boardWords);
  const { openTaskId, closeTask, addressOf } = useTaskPlace();

  return useMemo(
    () => ({
      archive(task: TaskRecord) {
        mutate(archiveTask, { taskId: task.id });
        if (openTaskId === task.id) closeTask();
        toasts.show({
          text: words.toast.archived(task.title.text),
          action: { label: words.undo, icon: 'undo', onAct: () => turn.undo() },
        });
      },
      async copyLink(taskId: string) {
        await navigator.clipboard.writeText(new URL(addressOf(taskId), location.origin).href);
        toasts.show({ text: words.task.linkCopied });
      },
    }),
    [mutate, openTaskId, closeTask, words, turn, addressOf],
  );
}
