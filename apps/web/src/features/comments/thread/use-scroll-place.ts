import type { MessageRecord } from '@sanad/domain/comments/record';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Closer to the end than this, one is at the end. */
const nearPx = 48;

/**
 * The place of a thread in the panel that scrolls it: what is read stays where it is while earlier messages
 * come in above, and whoever is at the end stays there while new ones come.
 */
export function useScrollPlace(
  list: RefObject<HTMLElement | null>,
  end: RefObject<HTMLElement | null>,
  records: readonly MessageRecord[],
  hasEarlier: boolean,
) {
  const [atEnd, setAtEnd] = useState(false);
  const isAtEnd = useRef(false);
  const anchor = useRef<{ readonly id: string; readonly top: number } | undefined>(undefined);
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

  useLayoutEffect(() => {
    const scroller = list.current && scrollerOf(list.current);
    if (!list.current || !scroller) return;
    const { id, top } = anchor.current ?? {};
    const element = id === undefined ? null : rowOf(list.current, id);
    const isNewEnd = records.at(-1)?.id !== last.current;
    last.current = records.at(-1)?.id;
    if (isNewEnd && isAtEnd.current) scroller.scrollTop = scroller.scrollHeight;
    // What comes in above the thread's first message moves nobody who still reads what stands before it.
    else if (element && top !== undefined && top < scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTop += topIn(scroller, element) - top;
    const first = records[0] && rowOf(list.current, records[0].id);
    anchor.current = first ? { id: records[0]!.id, top: topIn(scroller, first) } : undefined;
  }, [list, records, hasEarlier]);

  const show = useCallback(
    (messageId: string | null): boolean => {
      const element =
        messageId === null ? end.current : list.current && rowOf(list.current, messageId);
      element?.scrollIntoView({ block: messageId === null ? 'end' : 'center' });
      return element !== null;
    },
    [list, end],
  );
  return { atEnd, show };
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

/** From the beginning of what is scrolled: the same wherever it is scrolled to. */
function topIn(scroller: HTMLElement, element: HTMLElement): number {
  return (
    element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
  );
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  return element.closest('[data-panel-scroll]');
}
