import { use, useMemo } from 'react';

import { useSession } from '../../realtime/session/session-context.tsx';
import { useUndo } from '../../realtime/session/use-mutate.ts';
import { useBoardStore } from './board-store.ts';
import { DeskContext } from './drag/desk-context.tsx';

/** Takes back and does again; on a board a focused task that this moves or takes away leaves the focus where it went on. */
export function useUndoOnBoard(): ReturnType<typeof useUndo> {
  const turn = useUndo();
  const { client } = useSession();
  const { shown } = useBoardStore();
  const desk = use(DeskContext);

  return useMemo(() => {
    if (desk === undefined) return turn;
    const columnOf = (taskId: string): string | undefined => {
      const task = client.get('task', taskId);
      return task?.archivedAt === null ? task.columnId : undefined;
    };
    const following = (act: () => boolean) => (): boolean => {
      const taskId =
        document.activeElement?.closest<HTMLElement>('[data-task-id]')?.dataset['taskId'];
      const before = taskId === undefined ? undefined : columnOf(taskId);
      if (taskId === undefined || before === undefined) return act();
      const ids = shown.group(before);
      const at = ids.indexOf(taskId);
      const done = act();
      const after = columnOf(taskId);
      if (after === undefined) desk.focusNext.set(ids[at + 1] ?? ids[at - 1] ?? before);
      else if (after !== before) desk.focusNext.set(taskId);
      return done;
    };
    return { undo: following(turn.undo), redo: following(turn.redo) };
  }, [turn, client, shown, desk]);
}
