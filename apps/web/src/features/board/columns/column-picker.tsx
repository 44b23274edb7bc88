import { shownColumnName } from '@sanad/domain/board/default-column-names';
import { useEffect, useRef, useState, type RefObject } from 'react';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { boardWords } from '../board-words.ts';
import { useColumn, useTaskIds } from '../use-board.ts';

/** On a phone: the columns' names above the one that is in sight, as a scrolling row. */
export function ColumnPicker(props: {
  readonly columnIds: readonly string[];
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const { columnIds, scroller } = props;
  const words = useWords(boardWords);
  const current = useColumnInSight(columnIds, scroller);

  function goTo(columnId: string): void {
    const column = scroller.current?.querySelector(`[data-column-id="${CSS.escape(columnId)}"]`);
    column?.scrollIntoView({ inline: 'start', block: 'nearest', behavior: 'smooth' });
  }

  return (
    <nav
      aria-label={words.columnsOfBoard}
      className="hidden flex-none gap-1 overflow-x-auto border-b border-line px-3 py-1.5 [scrollbar-width:none] phone:flex"
    >
      {columnIds.map((id) => (
        <ColumnName key={id} columnId={id} current={id === current} onPress={() => goTo(id)} />
      ))}
    </nav>
  );
}

function ColumnName(props: {
  readonly columnId: string;
  readonly current: boolean;
  readonly onPress: () => void;
}) {
  const { columnId, current, onPress } = props;
  const column = useColumn(columnId);
  const { language, locale } = useLanguage();
  const count = useTaskIds(columnId).length;
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(current);
  useEffect(() => {
    // The one that is current from the beginning is in sight; to ask for it would lay the page out twice.
    if (current && !was.current)
      button.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    was.current = current;
  }, [current]);
  if (!column) return null;
  return (
    <button
      ref={button}
      type="button"
      onClick={onPress}
      {...(current ? { 'aria-current': 'true' as const } : {})}
      className={`flex min-h-9 flex-none items-center gap-2 rounded-control border px-3 text-small whitespace-nowrap coarse:min-h-11 ${
        current ? 'border-line-2 font-semibold' : 'border-transparent text-ink-2'
      }`}
    >
      <Bdi>{shownColumnName(column, language)}</Bdi>
      <span className="font-normal text-ink-3">{new Intl.NumberFormat(locale).format(count)}</span>
    </button>
  );
}

/** The column of which most is in sight. */
function useColumnInSight(
  columnIds: readonly string[],
  scroller: RefObject<HTMLElement | null>,
): string | undefined {
  const [current, setCurrent] = useState(columnIds[0]);
  useEffect(() => {
    const root = scroller.current;
    if (!root) return undefined;
    const shares = new Map<string, number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const id = (entry.target as HTMLElement).dataset['columnId'];
          if (id) shares.set(id, entry.intersectionRatio);
        }
        const [most] = [...shares].toSorted((a, b) => b[1] - a[1]);
        if (most) setCurrent(most[0]);
      },
      { root, threshold: [0, 0.25, 0.5, 0.75, 1] },
    );
    for (const column of root.querySelectorAll('[data-column-id]')) observer.observe(column);
    return () => observer.disconnect();
  }, [columnIds, scroller]);
  return current;
}
