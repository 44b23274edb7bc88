import { useEffect, useRef, type RefObject } from 'react';

import type { KeyDeed } from '../../keys/pressed-keys.ts';
import { useKeys } from '../../keys/use-keys.ts';

const wayOf = (row: Element): HTMLElement | null => row.querySelector('[data-way]');

/** As Enter on it does: by a click of no hand the menu would wait for a screen reader to move its focus. */
function openMenu(button: Element | null): void {
  button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
}

/**
 * J and K walk, L puts off, E is done, U is unread; Enter is the focused title's own. A row that goes while
 * the focus is in it hands it to the one that takes its place.
 */
export function useInboxKeys(
  list: RefObject<HTMLElement | null>,
  onUnread: (id: string) => void,
): void {
  /** The row that had the focus last, and where it stood. */
  const place = useRef<{ readonly id: string; readonly at: number }>(undefined);

  const rowsOf = (): Element[] => [...(list.current?.querySelectorAll('[data-notice]') ?? [])];

  useEffect(() => {
    function onFocus({ target }: FocusEvent): void {
      const row = (target as Element).closest('[data-notice]');
      const at = row ? rowsOf().indexOf(row) : -1;
      if (row && at >= 0) place.current = { id: row.getAttribute('data-notice')!, at };
      else if (target !== list.current) place.current = undefined;
    }

    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
    // `rowsOf` reads the list as it stands.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [list]);

  /** The row with the focus, and which of all it is. */
  function atHand() {
    const rows = rowsOf();
    const focused = document.activeElement?.closest('[data-notice]');
    const at = focused ? rows.indexOf(focused) : -1;
    return { rows, at, row: rows[at] };
  }
  const walk = (by: 1 | -1) => (): void => {
    const { rows, at } = atHand();
    const next = at < 0 ? (place.current?.at ?? 0) : at + by;
    const to = rows[Math.min(Math.max(next, 0), rows.length - 1)];
    if (to) wayOf(to)?.focus();
  };
  const withRow = (act: (row: Element) => void): KeyDeed => {
    return () => {
      const { row } = atHand();
      if (row) act(row);
    };
  };
  useKeys('inbox', {
    next: walk(1),
    before: walk(-1),
    later: withRow((row) => openMenu(row.querySelector('[data-later] button'))),
    done: withRow((row) => row.querySelector<HTMLElement>('[data-done] button')?.click()),
    unread: withRow((row) => onUnread(row.getAttribute('data-notice')!)),
  });

  useEffect(() => {
    const was = place.current;
    if (!was || document.activeElement !== document.body) return;
    const rows = rowsOf();
    if (rows.some((row) => row.getAttribute('data-notice') === was.id)) return;
    const next = rows[Math.min(was.at, rows.length - 1)];
    (next ? wayOf(next) : list.current)?.focus();
  });
}
