import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import { useLanguage } from '../../../i18n/language-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { isTyping } from '../../keys/pressed-keys.ts';
import { useDesk } from '../drag/desk-context.tsx';
import { useTaskNavigation } from '../task-navigation.tsx';
import type { CellName } from './cell-name.ts';
import { stepInGrid, type GridPlace } from './grid-step.ts';
import type { ListRow } from './list-rows.ts';

/** One cell takes the focus by Tab; arrows walk from there over all of them, drawn or not. */
export function useGridFocus(
  rows: readonly ListRow[],
  names: readonly CellName[],
  scroller: { readonly current: HTMLElement | null },
) {
  const { direction } = useLanguage();
  const { openTask } = useTaskNavigation();
  const [place, setPlace] = useState<GridPlace>({ row: rows[0]?.id ?? '', cell: 0 });
  const isThere = rows.some(({ id }) => id === place.row);
  const first = rows[0]?.id ?? '';
  // Its row is gone: the first one is reached instead.
  const at = useMemo(() => (isThere ? place : { row: first, cell: 0 }), [isThere, place, first]);
  /** By keys: the focus goes along as soon as the row is drawn. */
  const walk = useRef(false);

  useEffect(() => {
    if (!walk.current) return;
    const row = scroller.current?.querySelector(`[data-row-id="${CSS.escape(at.row)}"]`);
    if (!row) return;
    walk.current = false;
    // What this person may not change takes no focus: then the row's first that does.
    const cell = row.querySelector<HTMLElement>('[tabindex="0"]');
    (cell ?? row.querySelector<HTMLElement>('[data-cell]'))?.focus({ preventScroll: true });
  });

  const go = useCallback((next: GridPlace): void => {
    walk.current = true;
    setPlace(next);
  }, []);

  const take = useMemo(
    () => ({
      go,
      onFocus({ target }: { target: EventTarget }) {
        const element = target as HTMLElement;
        const row = element.closest<HTMLElement>('[data-row-id]')?.dataset['rowId'];
        const name = element.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
        if (row === undefined || name === undefined) return;
        // A head, or a line to add, is one cell.
        const cell = Math.max(0, names.indexOf(name as CellName));
        setPlace((was) => (was.row === row && was.cell === cell ? was : { row, cell }));
      },
      onKeyDown(event: KeyboardEvent) {
        if (event.defaultPrevented || event.altKey) return;
        const isFar = event.ctrlKey || event.metaKey;
        const row = rows.find(({ id }) => id === at.row);
        if (isTyping(event.target)) return;
        if (isFar && event.key === 'Enter' && row?.kind === 'task') {
          event.preventDefault();
          openTask(row.taskId);
          return;
        }
        if (isFar && event.key !== 'Home' && event.key !== 'End') return;
        const next = stepInGrid(rows, at, event.key, { cells: names.length, direction, isFar });
        if (next === undefined) return;
        event.preventDefault();
        go(next);
      },
    }),
    [rows, at, names, direction, openTask, go],
  );
  return { place: at, walk, take };
}

/** A task that shall take the focus: its panel was closed, or an undo brought it back. */
export function useFocusWished(
  rows: readonly ListRow[],
  { go }: { readonly go: (place: GridPlace) => void },
  at: GridPlace,
): void {
  const desk = useDesk();
  const wanted = useSignal(desk.focusNext);
  useEffect(() => {
    if (wanted === null) return;
    const row = rows.find((each) => each.kind === 'task' && each.taskId === wanted);
    if (!row) return;
    desk.focusNext.set(null);
    // Whoever was in its date when they pressed a key is there again.
    go({ row: row.id, cell: row.id === at.row ? at.cell : 0 });
  }, [desk, wanted, rows, go, at]);
}
