import { useEffect, useRef, type RefObject } from 'react';

import { letterOf } from './key-of.ts';

/** Where letters are letters, or keys belong to what is open. */
const busy =
  'input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog], [role=alertdialog]';

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
  const unread = useRef(onUnread);
  useEffect(() => {
    unread.current = onUnread;
  });

  const rowsOf = (): Element[] => [...(list.current?.querySelectorAll('[data-notice]') ?? [])];

  useEffect(() => {
    function onFocus({ target }: FocusEvent): void {
      const row = (target as Element).closest('[data-notice]');
      const at = row ? rowsOf().indexOf(row) : -1;
      if (row && at >= 0) place.current = { id: row.getAttribute('data-notice')!, at };
      else if (target !== list.current) place.current = undefined;
    }

    function onKey(event: KeyboardEvent): void {
      const { target } = event;
      if (event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest(busy)) return;
      const letter = letterOf(event);
      if (letter === undefined || !'jkleu'.includes(letter)) return;
      const rows = rowsOf();
      const focused = document.activeElement?.closest('[data-notice]');
      const at = focused ? rows.indexOf(focused) : -1;
      const row = rows[at];
      if (letter === 'j' || letter === 'k') {
        const next = at < 0 ? (place.current?.at ?? 0) : at + (letter === 'j' ? 1 : -1);
        const to = rows[Math.min(Math.max(next, 0), rows.length - 1)];
        if (to) wayOf(to)?.focus();
      } else if (!row || event.repeat) return;
      else if (letter === 'l') openMenu(row.querySelector('[data-later] button'));
      else if (letter === 'e') row.querySelector<HTMLElement>('[data-done] button')?.click();
      else unread.current(row.getAttribute('data-notice')!);
      event.preventDefault();
    }

    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
    };
    // `rowsOf` reads the list as it stands.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [list]);

  useEffect(() => {
    const was = place.current;
    if (!was || document.activeElement !== document.body) return;
    const rows = rowsOf();
    if (rows.some((row) => row.getAttribute('data-notice') === was.id)) return;
    const next = rows[Math.min(was.at, rows.length - 1)];
    (next ? wayOf(next) : list.current)?.focus();
  });
}
