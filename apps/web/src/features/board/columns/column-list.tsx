import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { PersonFlag } from '../../../ui/person-flag.tsx';
import { columnRows, type ColumnRow, type LeftTrace, type Slot } from '../drag/column-rows.ts';
import { useDesk, useLeft, useSlots } from '../drag/desk-context.tsx';
import { TaskInHand } from '../drag/task-in-hand.tsx';
import { useTaskIds } from '../use-board.ts';
import { TaskRow } from './task-row.tsx';

const usualRow = 108;

/** The tasks of a column. Only what is in sight is drawn, whether there are four or ten thousand. */
export function ColumnList(props: {
  readonly columnId: string;
  readonly label: string;
  /** Before and after the tasks, scrolling with them. */
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
}) {
  const { columnId } = props;
  const taskIds = useTaskIds(columnId);
  const slots = useSlots(columnId);
  const left = useLeft(columnId);
  const rows = useMemo(() => columnRows(taskIds, slots, left), [taskIds, slots, left]);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const heldId = useSignal(useDesk().held, (held) => held?.taskId);
  const offset = useOffset(list);

  // What I hold stays drawn when it scrolls out: a finger's events end with the element they began on.
  const heldAt = heldId === undefined ? -1 : rows.findIndex((row) => row.id === heldId);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return heldAt < 0 || shown.includes(heldAt)
        ? shown
        : [...shown, heldAt].toSorted((a, b) => a - b);
    },
    [heldAt],
  );

  // Another function is another list: all rows would be placed anew at every frame of a scroll.
  const getItemKey = useCallback((at: number) => rows[at]?.id ?? at, [rows]);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => {
      const row = rows[at];
      if (row?.kind === 'trace') return 0;
      return row?.kind === 'slot' ? row.slot.height + 8 : usualRow;
    },
    getItemKey,
    overscan: 6,
    // Until it is measured: so the rows are drawn in the first pass, in slices, and not all at once in its commit.
    initialRect: { width: 0, height: innerHeight },
    scrollMargin: offset.current,
    rangeExtractor,
  });

  useFollowKeys(
    rows.findIndex((row) => row.id === 'slot:me'),
    virtualizer.scrollToIndex,
  );

  useBringIntoSight(rows, virtualizer.scrollToIndex);

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain pt-2.5 pb-6">
      {props.head}
      <ul
        ref={list}
        aria-label={props.label}
        className="relative"
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={row.kind === 'task' ? taskIds.length : undefined}
              aria-posinset={row.kind === 'task' ? taskIds.indexOf(row.id) + 1 : undefined}
              // Not for those who hear the board: what others do there is told otherwise.
              aria-hidden={row.kind === 'task' ? undefined : true}
              className={`absolute inset-x-0 top-0 ${row.kind === 'trace' ? 'z-2' : ''}`}
              style={{ transform: `translateY(${item.start - offset.current}px)` }}
            >
              {row.kind === 'task' ? (
                <TaskRow taskId={row.id} first={item.index === 0} />
              ) : row.kind === 'slot' ? (
                <DashedSlot slot={row.slot} />
              ) : (
                <LeftPlace trace={row.trace} />
              )}
            </li>
          );
        })}
      </ul>
      {props.foot}
    </div>
  );
}

/** Where something in a hand would land: ink for the own hand, the person's tint for another's. Keys have no pointer to follow, so the task itself lies there. */
function DashedSlot(props: { readonly slot: Slot }) {
  const { slot } = props;
  const byKeys = useSignal(useDesk().held, (held) => held?.by === 'keys');
  const task = useRecord('task', byKeys && slot.by === 'me' ? slot.taskId : null);
  if (task) {
    return <TaskInHand task={task} aria-hidden="true" data-slot-by="me" className="mx-1" />;
  }
  return (
    <div
      aria-hidden="true"
      data-slot-by={slot.by}
      data-hue={slot.hue ?? undefined}
      className={`mx-2 my-1 rounded-task border-[1.5px] border-dashed ${
        slot.hue === null ? 'border-edge' : 'border-p-line bg-p-soft'
      }`}
      style={{ blockSize: slot.height }}
    />
  );
}

/** On the line between two tasks, over their margins: who took one away from here, and where to. */
function LeftPlace(props: { readonly trace: LeftTrace }) {
  const { hue, text } = props.trace;
  return (
    <div aria-hidden="true" data-left-place className="pointer-events-none absolute inset-x-4">
      <PersonFlag hue={hue} icon="move" className="fades-away absolute -top-2.5 max-w-full">
        <span className="min-w-0 clip-line">
          <Sentence>{text}</Sentence>
        </span>
      </PersonFlag>
    </div>
  );
}

/** How far the list stands below the top of its scroller: a form may stand above it. */
function useOffset(list: { readonly current: HTMLElement | null }) {
  const offset = useRef(0);
  useLayoutEffect(() => {
    offset.current = list.current?.offsetTop ?? 0;
  });
  return offset;
}

/** A row that shall take the focus is drawn first, if it stands in this column. */
function useBringIntoSight(
  rows: readonly ColumnRow[],
  scrollToIndex: (at: number, options: { align: 'auto' }) => void,
): void {
  const wanted = useSignal(useDesk().focusNext);
  useEffect(() => {
    const at = wanted === null ? -1 : rows.findIndex((row) => row.id === wanted);
    if (at >= 0) scrollToIndex(at, { align: 'auto' });
  }, [wanted, rows, scrollToIndex]);
}

/** A task moved by keys stays in sight, however long the column is. */
function useFollowKeys(
  slotAt: number,
  scrollToIndex: (at: number, options: { align: 'auto' }) => void,
): void {
  const byKeys = useSignal(useDesk().held, (held) => held?.by === 'keys');
  useEffect(() => {
    if (byKeys && slotAt >= 0) scrollToIndex(slotAt, { align: 'auto' });
  }, [byKeys, slotAt, scrollToIndex]);
}
