import { useCallback, useEffect, useMemo, useRef } from 'react';

import { createSignal, type Signal } from '../signal.ts';
import type { WorkspacePresence } from './presence-state.ts';
import { useSession } from './session-context.tsx';

type Editing = NonNullable<WorkspacePresence['editing']>;

/** What is under the own keys right now; the panel's fields say it with `useTellTyping`. */
export const ownEditing: Signal<Editing | null> = createSignal<Editing | null>(null);

/** After so long without a key nobody is writing, whatever field is open. */
const stillMs = 4_000;

/** Others see who writes while they write, and a moment after; an open field alone says nothing. */
export function useTellTyping(
  taskId: Editing['taskId'] | undefined,
  field: Editing['field'],
): { typed(): void; ended(): void } {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const telling = useMemo(
    () => ({
      typed(): void {
        if (taskId === undefined) return;
        clearTimeout(timer.current);
        timer.current = setTimeout(telling.ended, stillMs);
        const now = ownEditing.get();
        if (now?.taskId !== taskId || now.field !== field) ownEditing.set({ taskId, field });
      },
      ended(): void {
        clearTimeout(timer.current);
        const now = ownEditing.get();
        if (now?.taskId === taskId && now?.field === field) ownEditing.set(null);
      },
    }),
    [taskId, field],
  );
  useEffect(() => telling.ended, [telling]);
  return telling;
}

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
