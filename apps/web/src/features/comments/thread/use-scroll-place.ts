import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

import type { Thread } from './use-thread.ts';

/** Closer to the end than this, one is at the end. */
const nearPx = 48;

/**
 * The place of a thread in the panel that scrolls it: what is read stays where it is while earlier messages
 * come in above, and whoever is at the end stays there while new ones come.
 */
export function useScrollPlace(
  list: RefObject<HTMLElement | null>,
  end: RefObject<HTMLElement | null>,
  { records, onChange }: Pick<Thread, 'records' | 'onChange'>,
) {
  const [atEnd, setAtEnd] = useState(false);
  const isAtEnd = useRef(false);
  const anchor = useRef<{ readonly row: Element; readonly top: number } | undefined>(undefined);
  const sticks = useRef(false);
  const last = useRef<string | undefined>(undefined);

  useEffect(() => {
    const element = end.current;
    if (!element) return undefined;
    const seen = new IntersectionObserver(
      ([entry]) => {
        isAtEnd.current = entry?.isIntersecting ?? false;
        setAtEnd(isAtEnd.current);
      },
      { root: scrollerOf(element), rootMargin: `${nearPx}px 0px` },
    );
    seen.observe(element);
    return () => seen.disconnect();
  }, [end]);

  // What opens at the foot, a keyboard or a longer draft, leaves whoever is at the end there.
  useEffect(() => {
    const scroller = end.current && scrollerOf(end.current);
    if (!scroller) return undefined;
    const resized = new ResizeObserver(() => {
      if (isAtEnd.current) scroller.scrollTop = scroller.scrollHeight;
    });
    resized.observe(scroller);
    return () => resized.disconnect();
  }, [end]);

  /** What stands in the page when something has changed and nothing of it is drawn yet. */
  const hold = useCallback(() => {
    const row = list.current && firstInSight(list.current);
    anchor.current = row ? { row, top: topIn(row) } : undefined;
  }, [list]);
  /** The same for what comes between the messages: at the end, one stays at the end. */
  const holdEnd = useCallback(() => {
    hold();
    sticks.current = isAtEnd.current;
  }, [hold]);

  useEffect(() => onChange(hold), [onChange, hold]);

  useLayoutEffect(() => {
    const scroller = list.current && scrollerOf(list.current);
    if (!scroller) return;
    const isNewEnd = records.at(-1)?.id !== last.current;
    last.current = records.at(-1)?.id;
    const { row, top } = anchor.current ?? {};
    anchor.current = undefined;
    const isHeld = isAtEnd.current && (isNewEnd || sticks.current);
    sticks.current = false;
    if (isHeld) scroller.scrollTop = scroller.scrollHeight;
    else if (row?.isConnected && top !== undefined) scroller.scrollTop += topIn(row) - top;
  });

  const show = useCallback(
    (messageId: string | null): boolean => {
      // What one has sent oneself is about to stand there.
      if (messageId === null) isAtEnd.current = true;
      const element =
        messageId === null ? end.current : list.current && rowOf(list.current, messageId);
      element?.scrollIntoView({ block: messageId === null ? 'end' : 'center' });
      return element !== null;
    },
    [list, end],
  );
  /** Begins where the row stands, where nobody has gone anywhere in the panel yet. */
  const beginAt = useCallback(
    (messageId: string): void => {
      const row = list.current && rowOf(list.current, messageId);
      const scroller = row && scrollerOf(row);
      const isInField =
        scroller?.parentElement?.querySelector(':is(input, textarea):focus') !== null;
      if (scroller?.scrollTop === 0 && !isInField) row?.scrollIntoView({ block: 'start' });
    },
    [list],
  );
  return { atEnd, show, holdEnd, beginAt };
}

/** Asks for more when the mark above the first message comes into sight on the way up. */
export function useEarlierOnTheWay(
  mark: RefObject<HTMLElement | null>,
  isWanted: boolean,
  load: () => void,
): void {
  useEffect(() => {
    const element = mark.current;
    const scroller = element && scrollerOf(element);
    if (!scroller || !isWanted) return undefined;
    let before = scroller.scrollTop;
    const onScroll = (): void => {
      const isUp = scroller.scrollTop < before;
      before = scroller.scrollTop;
      const { bottom } = element.getBoundingClientRect();
      if (isUp && bottom > scroller.getBoundingClientRect().top) load();
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => scroller.removeEventListener('scroll', onScroll);
  }, [mark, isWanted, load]);
}

function rowOf(list: HTMLElement, id: string): HTMLElement | null {
  return list.querySelector(`[data-message-id="${id}"]`);
}

/** The first message that is seen; nothing where all of them stand below what is seen. */
function firstInSight(list: HTMLElement): Element | undefined {
  const scroller = scrollerOf(list)?.getBoundingClientRect();
  const rows = list.children;
  let from = 0;
  let to = rows.length;
  while (scroller && from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle]!.getBoundingClientRect().bottom > scroller.top) to = middle;
    else from = middle + 1;
  }
  const row = rows[from];
  return scroller && row && row.getBoundingClientRect().top < scroller.bottom ? row : undefined;
}

function topIn(row: Element): number {
  return row.getBoundingClientRect().top;
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  return element.closest('[data-panel-scroll]');
}
