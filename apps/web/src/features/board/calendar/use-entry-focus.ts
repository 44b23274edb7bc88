import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

import { useSignal } from '../../../realtime/signal.ts';
import { keepRowFocus } from '../../keys/row-focus.ts';
import { useDesk } from '../drag/desk-context.tsx';
import type { CalendarDays } from './use-calendar-days.ts';

/**
 * The focus stays with a task whose date is changed, on the day where it stands then, or on that day where it is folded
 * there; out of sight, on the chosen day. A task whose panel was closed takes it too.
 */
export function useEntryFocus(
  grid: RefObject<HTMLElement | null>,
  days: CalendarDays | undefined,
): void {
  const desk = useDesk();
  const wanted = useSignal(desk.focusNext);
  const latest = useRef(days);
  /** What took the focus of an entry that was gone. */
  const given = useRef<{ readonly taskId: string; readonly to: HTMLElement } | null>(null);
  // An entry may go before the days are read anew: where it had stood is not where it is.
  useLayoutEffect(() => {
    latest.current = days;
    const { current: last } = given;
    given.current = null;
    if (!last || !grid.current || document.activeElement !== last.to) return;
    placeOf(grid.current, days, last.taskId)?.focus();
  }, [grid, days]);

  useEffect(() => {
    const root = grid.current;
    if (!root) return undefined;
    const rows = '[data-entry]';
    const idOf = (row: HTMLElement): string => row.dataset['taskId'] ?? '';
    return keepRowFocus({ root, rows, idOf }, ({ taskId }) => {
      const to = placeOf(root, latest.current, taskId);
      given.current = to && { taskId, to };
      return to;
    });
  }, [grid]);

  useEffect(() => {
    const root = grid.current;
    if (wanted === null || !root || days === undefined) return;
    desk.focusNext.set(null);
    placeOf(root, days, wanted)?.focus();
  }, [grid, desk, wanted, days]);
}

function placeOf(
  root: HTMLElement,
  days: CalendarDays | undefined,
  taskId: string,
): HTMLElement | null {
  const entry = root.querySelector<HTMLElement>(
    `[data-entry][data-task-id="${CSS.escape(taskId)}"]`,
  );
  if (entry) return entry;
  const day = [...(days ?? [])].find(([, entries]) =>
    entries.some((each) => each.taskId === taskId),
  )?.[0];
  const folded = day === undefined ? null : root.querySelector<HTMLElement>(`[data-day="${day}"]`);
  return folded ?? root.querySelector<HTMLElement>('[data-day][tabindex="0"]');
}
