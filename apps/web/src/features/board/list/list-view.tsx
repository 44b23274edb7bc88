import {
  defaultRangeExtractor,
  measureElement,
  useVirtualizer,
  type Range,
} from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useOwnPresence } from '../../../realtime/session/use-own-presence.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/content-state.tsx';
import { useBoardPlace } from '../board-place.ts';
import { addingTo } from '../columns/add-task.tsx';
import { useDesk } from '../drag/desk-context.tsx';
import { useFilter } from '../filter/use-filter.ts';
import { useShownCount } from '../filter/use-shown-count.ts';
import type { TaskCells, ViewProps } from '../task-looks.ts';
import { useMayEdit } from '../use-may-edit.ts';
import { AddInGroup } from './add-in-group.tsx';
import { cellNames, type CellName } from './cell-name.ts';
import type { GridPlace } from './grid-step.ts';
import { GroupRow } from './group-row.tsx';
import { listPlanOf } from './list-plan.ts';
import { listRows, type ListRow } from './list-rows.ts';
import { ListTask } from './list-task.tsx';
import { ListTools } from './list-tools.tsx';
import { listWords } from './list-words.ts';
import { measuredAfterLayout, phoneWidth, usualHeight } from './row-height.ts';
import { SumLine } from './sum-line.tsx';
import { useAddInGroup } from './use-add-in-group.ts';
import { useFocusWished, useGridFocus } from './use-grid-focus.ts';
import { useGroupKeys, useHeadOf } from './use-group-heads.ts';
import { useListGroups, type ArrangedList } from './use-list-groups.ts';
import { useSparedRows } from './use-spared-rows.ts';

import './list.css';

const withoutState = cellNames.filter((name) => name !== 'state');

/** The board's tasks as a list: in groups, in any order, changed where they stand. Only what is in sight is drawn. */
export function ListView(props: ViewProps & { readonly cells: TaskCells }) {
  const words = useWords(listWords);
  const { search } = useBoardPlace();
  const asked = listPlanOf(search);
  const list = useListGroups(asked, useGroupKeys(asked.group));
  // Until all is arranged as it is asked for, what stands here stays, under its own heads.
  const { group, sort } = list?.plan ?? asked;
  const isBusy = list === undefined || group !== asked.group || sort !== asked.sort;
  const headOf = useHeadOf(group);
  const mayEdit = useMayEdit();
  const { mayAdd, add } = useAddInGroup(group);
  const onAdd = useLatest(add);
  const { turned, onTurn } = useTurnedGroups(group);
  const { filter, clear } = useFilter();
  const isFiltered = filter !== null;
  const count = useShownCount();
  useOwnPresence(props.taskId);

  const rows = useMemo(
    () =>
      list &&
      listRows(
        // What a filter leaves empty is not looked at one by one.
        isFiltered ? list.groups.filter(({ ids }) => ids.length > 0) : list.groups,
        (key) => turned.has(turnOf(group, key)) !== (headOf(key).isOver === true),
        (key) => mayEdit && mayAdd(key),
      ),
    [list, isFiltered, turned, group, headOf, mayEdit, mayAdd],
  );
  const names = group === 'column' ? withoutState : cellNames;

  return (
    <div className="relative flex min-h-0 min-w-0 flex-1">
      <div aria-busy={isBusy} className="flex min-h-0 min-w-0 flex-1 flex-col">
        <ListTools plan={asked} />
        {list === undefined || rows === undefined ? null : count.all > 0 && count.shown === 0 ? (
          <div className="p-6">
            <EmptyState
              title={words.nothing(count.all)}
              action={<Button onPress={clear}>{words.showAll}</Button>}
            />
          </div>
        ) : (
          <Rows
            rows={rows}
            names={names}
            cells={props.cells}
            headOf={headOf}
            onTurn={onTurn}
            onAdd={onAdd}
            groups={list.groups}
          />
        )}
      </div>
      {props.panel}
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly ListRow[];
  readonly groups: ArrangedList['groups'];
  readonly names: readonly CellName[];
  readonly cells: TaskCells;
  readonly headOf: ReturnType<typeof useHeadOf>;
  readonly onTurn: (key: string) => void;
  readonly onAdd: ReturnType<typeof useAddInGroup>['add'];
}

/** Drawn anew for what it is handed alone: ten thousand rows are placed each time. */
const Rows = memo(function DrawnRows(props: RowsProps) {
  const { rows, groups, names, cells, headOf, onTurn, onAdd } = props;
  const words = useWords(listWords);
  const scroller = useRef<HTMLDivElement>(null);
  const { place, walk, take } = useGridFocus(rows, names, scroller);
  const focusAt = rows.findIndex(({ id }) => id === place.row);

  const { around, atRest } = useSparedRows();
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(around(range));
      // What has the focus stays drawn when it scrolls out.
      return focusAt < 0 || shown.includes(focusAt)
        ? shown
        : [...shown, focusAt].toSorted((a, b) => a - b);
    },
    [focusAt, around],
  );
  const isPhone = innerWidth <= phoneWidth;
  // Another function is another list: all rows would be placed anew at every frame of a scroll.
  const getItemKey = useCallback((at: number) => rows[at]?.id ?? at, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => usualHeight(rows[at], isPhone),
    measureElement: isPhone ? measureElement : measuredAfterLayout,
    getItemKey,
    overscan: 4,
    initialRect: { width: 0, height: innerHeight },
    rangeExtractor,
    onChange: atRest,
    // Rows around are drawn already: those of a jump are drawn after the frame of the scroll, not in it.
    useFlushSync: false,
  });
  const bring = virtualizer.scrollToIndex;
  useEffect(() => {
    if (walk.current && focusAt >= 0) bring(focusAt, { align: 'auto' });
  }, [walk, focusAt, bring]);
  useFocusWished(rows, take, place);
  const wished = useAddWished(rows, take);
  useListOrder(rows);

  return (
    <div
      ref={scroller}
      data-list
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-6 phone:px-4"
    >
      <div
        role="grid"
        tabIndex={-1}
        aria-label={words.label}
        aria-rowcount={rows.length}
        aria-colcount={names.length}
        onKeyDown={take.onKeyDown}
        onFocus={take.onFocus}
        className="relative outline-none"
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const at = place.row === row.id ? place.cell : undefined;
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              data-row-id={row.id}
              role="row"
              aria-rowindex={item.index + 1}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === 'task' ? (
                <ListTask
                  taskId={row.taskId}
                  isFirst={row.isFirst}
                  names={names}
                  cells={cells}
                  focusCell={at}
                />
              ) : row.kind === 'group' ? (
                <GroupRow
                  group={row.group}
                  head={headOf(row.group.key)}
                  isFolded={row.isFolded}
                  hasFocus={at !== undefined}
                  onTurn={() => onTurn(row.group.key)}
                />
              ) : (
                <AddInGroup
                  name={headOf(row.group).name}
                  place={row.id}
                  isWished={row.id === wished}
                  onOpen={() => addingTo.set(null)}
                  hasFocus={at !== undefined}
                  onAdd={(title) => onAdd(row.group, title)}
                />
              )}
            </div>
          );
        })}
      </div>
      <SumLine groups={groups} />
    </div>
  );
});

/** The line that the top bar's button wishes to add in: its column's, else the first there is; it is brought into sight. */
function useAddWished(
  rows: readonly ListRow[],
  { go }: { readonly go: (place: GridPlace) => void },
): string | undefined {
  const column = useSignal(addingTo);
  const lines = rows.filter(({ kind }) => kind === 'add');
  const line = lines.find((row) => row.kind === 'add' && row.group === column) ?? lines[0];
  const wished = column === null ? undefined : line?.id;
  useEffect(() => {
    if (wished !== undefined) go({ row: wished, cell: 0 });
  }, [wished, go]);
  return wished;
}

/** A range of chosen tasks goes by what is seen here. */
function useListOrder(rows: readonly ListRow[]): void {
  const { order } = useDesk();
  useEffect(() => {
    order.set(() => rows.flatMap((row) => (row.kind === 'task' ? [row.taskId] : [])));
    return () => order.set(null);
  }, [order, rows]);
}

/** Which groups somebody folded, or opened where they are folded by themselves, by `turnOf`. */
function useTurnedGroups(grouping: string) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const onTurn = useCallback(
    (key: string) =>
      setTurned((was) => {
        const next = new Set(was);
        const turn = turnOf(grouping, key);
        if (!next.delete(turn)) next.add(turn);
        return next;
      }),
    [grouping],
  );
  return { turned, onTurn };
}

function turnOf(grouping: string, key: string): string {
  return `${grouping}:${key}`;
}

/** The same function always, which does what the newest does. */
function useLatest<A extends readonly unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...args) => latest.current(...args), []);
}
