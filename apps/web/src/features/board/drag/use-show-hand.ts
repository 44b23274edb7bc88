import { useEffect, type RefObject } from 'react';

import type { WorkspacePresence } from '../../../realtime/session/presence-state.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useBoardStore } from '../board-store.ts';
import { orderKeyAt } from '../columns/place-in-column.ts';
import { useDesk } from './desk-context.tsx';
import { followPointer } from './pointer-trail.ts';
import { spotAt } from './seen-columns.ts';

const beatMs = 1_000;

/** Shows the own hand to whoever looks at the same board, and beats while it rests, so that silence means gone. */
export function useShowHand(
  board: RefObject<HTMLElement | null>,
  show: (dragging: WorkspacePresence['dragging']) => void,
): void {
  const desk = useDesk();
  const { client } = useSession();
  const { tasks } = useBoardStore();

  useEffect(() => {
    let point: { x: number; y: number } | undefined;
    let beat = 0;
    let stopPointer: (() => void) | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let holding = false;

    function say(): void {
      const held = desk.held.get();
      const task = held && client.get('task', held.taskId);
      if (!held?.target || !task || !board.current) return;
      const { columnId, beforeId } = held.target;
      const keyOf = (id: string) => client.get('task', id)?.orderKey;
      // The same key for the same place: only a real move is a new message.
      const orderKey = orderKeyAt(tasks.group(columnId), keyOf, held.taskId, beforeId, 0.5);
      const spot =
        held.by === 'pointer' && point
          ? spotAt(board.current, point, columnId)
          : { overTaskId: beforeId, across: 0.5, down: 0.1 };
      if (!spot) return;
      show({
        taskId: task.id,
        columnId: columnId as typeof task.columnId,
        orderKey,
        ...(spot.overTaskId === null ? {} : { overTaskId: spot.overTaskId as typeof task.id }),
        x: round(spot.across),
        y: round(Math.min(2, Math.max(-1, spot.down))),
        beat,
      });
    }

    function onHeld(): void {
      const held = desk.held.get();
      if (held && !holding) {
        holding = true;
        stopPointer = followPointer((next) => {
          point = next;
          say();
        });
        timer = setInterval(() => {
          beat += 1;
          say();
        }, beatMs);
      }
      if (held) say();
      else if (holding) {
        letGo();
        show(undefined);
      }
    }

    function letGo(): void {
      holding = false;
      point = undefined;
      stopPointer?.();
      clearInterval(timer);
    }

    const stop = desk.held.subscribe(onHeld);
    return () => {
      stop();
      letGo();
    };
  }, [desk, client, tasks, board, show]);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
