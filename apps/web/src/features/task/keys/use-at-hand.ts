import type { TaskRecord } from '@sanad/domain/task/record';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { useTaskNavigation } from '../../board/task-navigation.tsx';
import { useMayEdit } from '../../board/use-may-edit.ts';

/** The task that a key or an action is for. */
export interface AtHand {
  readonly task: TaskRecord;
  /** Its row has the focus. */
  readonly fromRow: boolean;
}

export const rowOf = (element: Element | null | undefined): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-task-id]') ?? null;

/** The focus is in the open task. */
export const isInPanel = (): boolean => document.activeElement?.closest('.task-panel') != null;

/** The one of the row with the focus, the open one with it, the one under the pointer, the open one; where it may be changed. */
export function useAtHand(): () => AtHand | undefined {
  const { client } = useSession();
  const mayEdit = useMayEdit();
  const { openTaskId } = useTaskNavigation();
  return () => {
    const focused = document.activeElement;
    const row = rowOf(focused);
    const pointed =
      row ?? (isInPanel() ? null : rowOf(document.querySelector('[data-task-id]:hover')));
    const id = pointed?.dataset['taskId'] ?? openTaskId;
    const task = id === undefined ? undefined : client.get('task', id);
    if (!task || task.archivedAt !== null || !mayEdit) return undefined;
    return { task, fromRow: row !== null };
  };
}
