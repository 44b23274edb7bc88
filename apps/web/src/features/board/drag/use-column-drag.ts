import { useEffect, useRef, type RefObject } from 'react';

import { useLanguage } from '../../../i18n/language-context.tsx';
import { allColumns, useBoardStore } from '../board-store.ts';
import { useDesk } from './desk-context.tsx';
import { glideColumns } from './glide-columns.ts';
import { landingColumn, type SeenSpan } from './landing-column.ts';
import { followPointer } from './pointer-trail.ts';
import { useMoveColumn } from './use-move-column.ts';

/** A column in the pointer's hand: the others make room at once, the board changes when it is put down. */
export function useColumnDrag(row: RefObject<HTMLElement | null>) {
  const desk = useDesk();
  const { columns } = useBoardStore();
  const { direction } = useLanguage();
  const move = useMoveColumn();
  const stopFollowing = useRef<(() => void) | undefined>(undefined);

  useEffect(() => () => stopFollowing.current?.(), []);

  function lift(columnId: string): void {
    const order = columns.group(allColumns);
    const beforeId = order[order.indexOf(columnId) + 1] ?? null;
    desk.column.set({ columnId, by: 'pointer', beforeId });
    stopFollowing.current = followPointer((point) => {
      const held = desk.column.get();
      if (!row.current || held?.columnId !== columnId) return;
      const ids = columns.group(allColumns);
      const others = spansOf(row.current, ids).filter((span) => span.id !== columnId);
      const next = landingColumn(others, point.x, direction);
      if (next === held.beforeId) return;
      glideColumns(row.current, () => desk.column.set({ ...held, beforeId: next }));
    });
  }

  function letGo(drop: boolean): void {
    stopFollowing.current?.();
    stopFollowing.current = undefined;
    const held = desk.column.get();
    if (held?.by !== 'pointer') return;
    const change = (): void => {
      if (drop) move(held.columnId, held.beforeId);
      desk.column.set(null);
    };
    // A phone's row snaps again now, and to the column that it showed before.
    glideColumns(row.current, change, row.current && columnIn(row.current, held.columnId));
  }

  return { lift, letGo };
}

/** Where the columns stand on this screen, in the order of the board. */
function spansOf(row: HTMLElement, ids: readonly string[]): readonly SeenSpan[] {
  return ids.flatMap((id) => {
    const column = columnIn(row, id);
    if (!column) return [];
    const { left, right } = column.getBoundingClientRect();
    return [{ id, from: left, to: right }];
  });
}

function columnIn(row: HTMLElement, id: string): Element | null {
  return row.querySelector(`[data-column-id="${CSS.escape(id)}"]`);
}
