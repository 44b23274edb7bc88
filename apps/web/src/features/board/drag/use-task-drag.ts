import type { DragStartEvent } from '@dnd-kit/core';
import { useEffect, useRef, type RefObject } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { useBoardStore } from '../board-store.ts';
import { boardWords } from '../board-words.ts';
import { announce } from '../page/board-announcer.ts';
import { useDesk } from './desk-context.tsx';
import { landingPlace } from './landing-place.ts';
import { followPointer } from './pointer-trail.ts';
import { seenColumns } from './seen-columns.ts';
import { useMoveTask } from './use-move-task.ts';

/** A task in the pointer's hand. The landing place is read from the page, so windowed columns cost nothing. */
export function useTaskDrag(board: RefObject<HTMLElement | null>) {
  const desk = useDesk();
  const { shown } = useBoardStore();
  const { client } = useSession();
  const words = useWords(boardWords);
  const move = useMoveTask();
  const stopFollowing = useRef<(() => void) | undefined>(undefined);

  useEffect(() => () => stopFollowing.current?.(), []);

  function lift(event: DragStartEvent): void {
    const taskId = String(event.active.id);
    const touch = desk.touches.get().get(taskId);
    if (touch?.kind === 'held') {
      // The first hand holds; this one learns whose it is.
      const text = words.move.held(shortNameOf(touch.member.name));
      toasts.show({ text });
      announce(text);
      return;
    }
    const box = event.active.rect.current.initial;
    const held = {
      taskId,
      by: 'pointer' as const,
      height: box?.height ?? 84,
      width: box?.width ?? 240,
    };
    desk.held.set({ ...held, target: null });
    stopFollowing.current = followPointer((point) => {
      if (!board.current || desk.held.get()?.taskId !== taskId) return;
      const next = landingPlace(
        seenColumns(board.current, (id) => shown.group(id)),
        point,
        taskId,
      );
      const was = desk.held.get()?.target ?? null;
      if (was?.columnId === next?.columnId && was?.beforeId === next?.beforeId) return;
      desk.held.set({ ...held, target: next });
    });
  }

  function letGo(drop: boolean): void {
    stopFollowing.current?.();
    stopFollowing.current = undefined;
    const held = desk.held.get();
    const { taskId, target } = held ?? {};
    // The move leaves before the open hand does: a second message of this turn waits for the drawing.
    if (drop && held?.by === 'pointer' && taskId && target && client.get('task', taskId)) {
      move(taskId, target);
    }
    desk.held.set(null);
  }

  return { lift, letGo };
}
