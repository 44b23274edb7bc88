import { createContext, use } from 'react';

import { useSignal } from '../../../realtime/signal.ts';
import type { BoardDesk, Held, HeldColumn, Touch } from './board-desk.ts';
import type { LeftTrace, Slot } from './column-rows.ts';

export const DeskContext = createContext<BoardDesk | undefined>(undefined);

export function useDesk(): BoardDesk {
  const desk = use(DeskContext);
  if (desk === undefined) throw new Error('useDesk stands outside the board');
  return desk;
}

const noSlots: readonly Slot[] = [];

export function useSlots(columnId: string): readonly Slot[] {
  return useSignal(useDesk().slots, (slots) => slots.get(columnId) ?? noSlots);
}

const nothingLeft: readonly LeftTrace[] = [];

/** Where tasks of a column lay until others moved them a moment ago. */
export function useLeft(columnId: string): readonly LeftTrace[] {
  return useSignal(useDesk().left, (left) => left.get(columnId) ?? nothingLeft);
}

/** Who else touches a task. */
export function useTouch(taskId: string): Touch | undefined {
  return useSignal(useDesk().touches, (touches) => touches.get(taskId));
}

/** The own hand, if it holds this task. */
export function useHeld(taskId: string): Held | null {
  return useSignal(useDesk().held, (held) => (held?.taskId === taskId ? held : null));
}

/** Whether a task is one of those that are chosen to be changed together. */
export function useIsChosen(taskId: string): boolean {
  return useSignal(useDesk().chosen, ({ ids }) => ids.has(taskId));
}

/** The own hand, if it holds this column. */
export function useHeldColumn(columnId: string): HeldColumn | null {
  return useSignal(useDesk().column, (held) => (held?.columnId === columnId ? held : null));
}
