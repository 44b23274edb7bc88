import type { TodayGroup } from '@sanad/domain/today/record';
import { useRouter } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

import { todayPlace, type KeptPlace } from './today-place-kept.ts';

export interface PlaceOnPage {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly shown: KeptPlace['shown'];
  show(group: TodayGroup, count: number): void;
  /** The one client whose rows alone are shown; undefined: all. */
  readonly only: string | undefined;
  showOnly(workspaceId: string | undefined): void;
  /** Somebody goes on into this row. */
  leaveBy(row: string): void;
}

/** Scroll, what was unfolded, and the row one went into: kept while one is away, taken up again once rows are here. */
export function useKeptPlace(hasRows: boolean): PlaceOnPage {
  const router = useRouter();
  // While one goes on from here the router is at the next one already.
  const [entry] = useState(() => router.state.location.state.__TSR_key ?? '');
  const scroller = useRef<HTMLDivElement>(null);
  const [was] = useState(() => todayPlace.of(entry));
  const [shown, setShown] = useState<KeptPlace['shown']>(was?.shown ?? {});
  const [only, showOnly] = useState(was?.only);
  const latest = useRef({ row: was?.row, shown, only, isBack: was === undefined });
  latest.current.shown = shown;
  latest.current.only = only;

  useLayoutEffect(() => {
    if (!hasRows || latest.current.isBack || !was) return;
    latest.current.isBack = true;
    const page = scroller.current;
    if (!page) return;
    page.scrollTop = was.top;
    const row = was.row === undefined ? null : page.querySelector(`[data-row="${was.row}"] a`);
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  }, [hasRows, was]);

  useLayoutEffect(() => {
    const page = scroller.current;
    const place = latest.current;
    return () => {
      const { row, shown: then, only: one } = place;
      todayPlace.keep({ entry, top: page?.scrollTop ?? 0, row, shown: then, only: one });
    };
  }, [entry]);

  return {
    scroller,
    shown,
    only,
    showOnly,
    show: (group, count) => setShown((now) => ({ ...now, [group]: count })),
    leaveBy: (row) => void (latest.current.row = row),
  };
}
