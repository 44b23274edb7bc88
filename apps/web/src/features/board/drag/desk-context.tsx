import { createContext, use } from 'react';

import { useSignal } from '../../../realtime/signal.ts';
import type { BoardDesk, Held, HeldColumn, Touch } from './board-desk.ts';
import type { Slot } from './column-rows.ts';

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

/** Who else touches a task. */
export function useTouch(taskId: string): Touch | undefined {
  return useSignal(useDesk().touches, (touches) => touches.get(taskId));
}

/** The own hand, if it holds this task. */
export function useHeld(taskId: string): Held | null {
  return useSignal(useDesk().held, (held) => (held?.taskId === taskId ? held : null));
}

/** The own hand, if it holds this column. */
export function useHeldColumn(columnId: string): HeldColumn | null {
  return useSignal(useDesk().column, (held) => (held?.columnId === columnId ? held : null));
}
