import { useCallback, useSyncExternalStore } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { useChecklistIndex } from './checklist-index.ts';

export interface ChecklistProgress {
  readonly done: number;
  readonly all: number;
}

/** How much of a task's checklists is ticked, or of one of them; wakes only for this task's items. */
export function useChecklistProgress(taskId: string, checklist?: string): ChecklistProgress {
  const { client } = useSession();
  const items = useChecklistIndex();

  const subscribe = useCallback(
    (listener: () => void) => {
      let stops: (() => void)[] = [];
      const watchItems = (): void => {
        for (const stop of stops) stop();
        stops = items.group(taskId).map((id) => client.onRecord('checklistItem', id, listener));
      };
      const stopGroup = items.onGroup(taskId, () => {
        watchItems();
        listener();
      });
      watchItems();
      return () => {
        stopGroup();
        for (const stop of stops) stop();
      };
    },
    [client, items, taskId],
  );

  // One string, so that an equal count is an equal snapshot.
  const text = useSyncExternalStore(subscribe, () => {
    const ids = items.group(taskId);
    let done = 0;
    let all = 0;
    for (const id of ids) {
      const item = client.get('checklistItem', id);
      if (!item || (checklist !== undefined && item.checklist !== checklist)) continue;
      all += 1;
      if (item.done) done += 1;
    }
    return `${done}/${all}`;
  });
  const [done, all] = text.split('/').map(Number);
  return { done: done ?? 0, all: all ?? 0 };
}
