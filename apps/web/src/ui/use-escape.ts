import { useEffect, useRef } from 'react';

/** What Escape would close, innermost last. */
const open: { close(): void }[] = [];

/** A dialog, a menu or a list above the page has an Escape of its own. */
const above = '[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]';

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  const innermost = open.at(-1);
  if (innermost === undefined || document.querySelector(above)) return;
  event.preventDefault();
  innermost.close();
}

/**
 * Escape closes the innermost thing and nothing behind it, wherever the focus is; what was written in it
 * is kept by whoever closes. A field that takes Escape itself prevents its default. What is let go last of all,
 * as what is chosen, listens on the window: this one has been asked by then.
 */
export function useEscape(close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const own = { close: () => latest.current() };
    if (open.length === 0) document.addEventListener('keydown', onKeyDown);
    open.push(own);
    return () => {
      open.splice(open.indexOf(own), 1);
      if (open.length === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
