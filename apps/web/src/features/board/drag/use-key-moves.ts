import { shownColumnName } from '@sanad/domain/board/default-column-names';
import { useCallback, type KeyboardEvent } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { allColumns, useBoardStore } from '../board-store.ts';
import { boardWords } from '../board-words.ts';
import { announce } from '../page/board-announcer.ts';
import { useDesk } from './desk-context.tsx';
import { isArrowKey, stepByKey, type Landing } from './step-by-key.ts';
import { useMoveTask } from './use-move-task.ts';

/** Space lifts, arrows move by what is seen, Space or Enter puts down, Escape takes back; each step is spoken. */
export function useKeyMoves(taskId: string) {
  const { client } = useSession();
  const { columns, shown } = useBoardStore();
  const { direction, language } = useLanguage();
  const words = useWords(boardWords);
  const desk = useDesk();
  const move = useMoveTask();

  const othersIn = useCallback(
    (columnId: string) => shown.group(columnId).filter((id) => id !== taskId),
    [shown, taskId],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const task = client.get('task', taskId);
      if (!task || event.ctrlKey || event.metaKey || event.altKey) return;
      const held = desk.held.get();
      const mine = held?.by === 'keys' && held.taskId === taskId ? held : null;
      const title = task.title.text;
      const nameOf = (columnId: string) => {
        const column = client.get('column', columnId);
        return column ? shownColumnName(column, language) : '';
      };

      if (!mine) {
        if (event.key !== ' ' || held) return;
        event.preventDefault();
        const ids = shown.group(task.columnId);
        const at = ids.indexOf(taskId);
        const row = event.currentTarget.closest('[data-task-id]');
        const box = row?.getBoundingClientRect();
        desk.held.set({
          taskId,
          by: 'keys',
          height: box?.height ?? 84,
          width: box?.width ?? 240,
          target: { columnId: task.columnId, beforeId: ids[at + 1] ?? null },
        });
        announce(words.move.lifted(title, nameOf(task.columnId), at + 1, ids.length));
        return;
      }

      const landing = landingOf(mine.target?.columnId ?? task.columnId, mine.target?.beforeId);
      if (isArrowKey(event.key)) {
        event.preventDefault();
        event.stopPropagation();
        const lanes = columns
          .group(allColumns)
          .map((columnId) => ({ columnId, count: othersIn(columnId).length }));
        const next = stepByKey(lanes, landing, event.key, direction);
        const beforeId = othersIn(next.columnId)[next.index] ?? null;
        desk.held.set({ ...mine, target: { columnId: next.columnId, beforeId } });
        const count = othersIn(next.columnId).length + 1;
        announce(words.move.over(nameOf(next.columnId), next.index + 1, count));
      } else if (event.key === ' ' || event.key === 'Enter') {
        event.preventDefault();
        event.stopPropagation();
        desk.held.set(null);
        const moved = mine.target !== null && move(taskId, mine.target);
        desk.focusNext.set(taskId);
        if (moved) {
          const count = othersIn(landing.columnId).length + 1;
          announce(words.move.dropped(title, nameOf(landing.columnId), landing.index + 1, count));
        } else announce(words.move.takenBack(title));
      } else if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        desk.held.set(null);
        announce(words.move.takenBack(title));
      } else if (event.key === 'Tab') event.preventDefault();

      function landingOf(columnId: string, beforeId: string | null | undefined): Landing {
        const others = othersIn(columnId);
        const at = beforeId == null ? -1 : others.indexOf(beforeId);
        return { columnId, index: at < 0 ? others.length : at };
      }
    },
    [client, taskId, desk, shown, words, columns, direction, language, othersIn, move],
  );

  /** The focus went elsewhere, as a pointer can make it: nothing stays in the hand. */
  const onBlur = useCallback(() => {
    const held = desk.held.get();
    if (held?.by === 'keys' && held.taskId === taskId) desk.held.set(null);
  }, [desk, taskId]);

  return { onKeyDown, onBlur };
}
