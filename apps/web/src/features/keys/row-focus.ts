/** Nothing on the page has the focus, or only the page itself. */
export function isFocusNowhere(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.id === 'page';
}

/** A row that had the focus, and what stands in its place where it is gone. */
export interface LostRow {
  readonly taskId: string;
  /** Which of the rows it was. */
  readonly at: number;
}

interface KeptRow extends LostRow {
  readonly row: Element;
}

/** What opens over rows takes the focus and gives it back. */
const above = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/**
 * Keeps the focus among rows that are drawn anew elsewhere, or not at all, while somebody has it in one of them: a task
 * got another day, or waits for somebody else. `find` says what takes it then. Who went elsewhere is left there.
 * Returns how to end it.
 */
export function keepRowFocus(
  {
    root,
    rows,
    idOf,
  }: {
    /** What the rows stand in. */
    readonly root: HTMLElement;
    /** Of the rows, as a selector. */
    readonly rows: string;
    readonly idOf: (row: HTMLElement) => string;
  },
  find: (lost: LostRow) => HTMLElement | null | undefined,
): () => void {
  let kept: KeptRow | null = null;

  function onFocusIn({ target }: FocusEvent): void {
    if (!(target instanceof Element) || target.closest(above)) return;
    const row = root.contains(target) ? target.closest<HTMLElement>(rows) : null;
    kept = row && { row, taskId: idOf(row), at: [...root.querySelectorAll(rows)].indexOf(row) };
  }
  /** A press beside the rows leaves them, though nothing takes the focus there. */
  function onPointerDown({ target }: PointerEvent): void {
    if (!(target instanceof Element) || target.closest(`${rows}, ${above}`)) return;
    kept = null;
  }
  const observer = new MutationObserver(() => {
    if (kept === null || kept.row.isConnected || !isFocusNowhere()) return;
    if (document.querySelector('[role=dialog], [role=alertdialog]')) return;
    find(kept)?.focus();
  });
  addEventListener('focusin', onFocusIn);
  addEventListener('pointerdown', onPointerDown);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    removeEventListener('focusin', onFocusIn);
    removeEventListener('pointerdown', onPointerDown);
  };
}
