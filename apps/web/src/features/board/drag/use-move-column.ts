import { moveColumn } from '@sanad/domain/board/column-mutations';
import { shownColumnName } from '@sanad/domain/board/default-column-names';
import { useCallback } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMutate, useUndo } from '../../../realtime/session/use-mutate.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { allColumns, useBoardStore } from '../board-store.ts';
import { boardWords } from '../board-words.ts';
import { orderKeyAt, standsAt } from '../columns/place-in-column.ts';

/** Moves a column before another (`null`: to the end) and offers to take that back; answers whether it moved. */
export function useMoveColumn(): (columnId: string, beforeId: string | null) => boolean {
  const { client } = useSession();
  const { columns } = useBoardStore();
  const mutate = useMutate();
  const turn = useUndo();
  const words = useWords(boardWords);
  const { language } = useLanguage();

  return useCallback(
    (columnId, beforeId) => {
      const column = client.get('column', columnId);
      const order = columns.group(allColumns);
      if (!column || column.archivedAt !== null || standsAt(order, columnId, beforeId)) {
        return false;
      }
      const keyOf = (id: string) => client.get('column', id)?.orderKey;
      const orderKey = orderKeyAt(order, keyOf, columnId, beforeId, Math.random());
      if (!mutate(moveColumn, { columnId: column.id, orderKey })) return false;
      toasts.show({
        text: words.toast.columnMoved(shownColumnName(column, language)),
        action: { label: words.undo, icon: 'undo', onAct: () => turn.undo() },
      });
      return true;
    },
    [client, columns, mutate, turn, words, language],
  );
}
