import { useCallback, useEffect, useMemo, useRef } from 'react';

import type { WorkspacePresence } from '../../realtime/presence-state.ts';
import { useSession } from '../../realtime/session-context.tsx';
import { createSignal, type Signal } from '../../realtime/signal.ts';

type Editing = NonNullable<WorkspacePresence['editing']>;

/** What is under the own keys right now; the panel's fields set it. */
export const ownEditing: Signal<Editing | null> = createSignal<Editing | null>(null);

/** Tells others who look at this board what this session has open, in hand and under its keys. */
export function useOwnPresence(taskId: string | undefined) {
  const { presence } = useSession();
  const dragging = useRef<WorkspacePresence['dragging']>(undefined);

  const say = useCallback(() => {
    const editing = ownEditing.get();
    presence.show({
      path: 'board',
      ...(taskId === undefined ? {} : { taskId: taskId as Editing['taskId'] }),
      ...(editing === null ? {} : { editing }),
      ...(dragging.current === undefined ? {} : { dragging: dragging.current }),
    });
  }, [presence, taskId]);

  useEffect(() => {
    say();
    return ownEditing.subscribe(say);
  }, [say]);
  useEffect(() => () => presence.show(null), [presence]);

  return useMemo(
    () => (next: WorkspacePresence['dragging']) => {
      dragging.current = next;
      say();
    },
    [say],
  );
}
