import { memo, useDeferredValue, useEffect, useMemo, useRef, type ReactNode } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useOwnPresence } from '../../../realtime/session/use-own-presence.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import type { BoardSearch } from '../board-address.ts';
import { useBoardPlace } from '../board-place.ts';
import { useBoardStore } from '../board-store.ts';
import { boardWords } from '../board-words.ts';
import { addingColumn } from '../columns/adding-column.ts';

import '../board.css';
import { BoardColumn } from '../columns/board-column.tsx';
import { ColumnPicker } from '../columns/column-picker.tsx';
import { createBoardDesk } from '../drag/board-desk.ts';
import { BoardDrag } from '../drag/board-drag.tsx';
import { DeskContext, useDesk } from '../drag/desk-context.tsx';
import { shownColumns } from '../drag/shown-columns.ts';
import { useShowHand } from '../drag/use-show-hand.ts';
import { useTaskLooks, type ViewProps } from '../task-looks.ts';
import { useColumnIds } from '../use-board.ts';
import { useMayEdit } from '../use-may-edit.ts';

/** Asked for now and then. */
const AddColumn = lazyPiece(async () => (await import('../columns/add-column.tsx')).AddColumn);
/** What others have in their hands may come after the first look. */
const HandsLayer = lazyPiece(async () => (await import('../drag/hands-layer.tsx')).HandsLayer);

/** The columns, or another view of the same tasks, with everything that hands do over them; the panel stands beside it. */
export function BoardSurface(props: {
  readonly taskId: string | undefined;
  readonly panel: ReactNode;
  readonly foot: ReactNode;
}) {
  const session = useSession();
  const store = useBoardStore();
  const desk = useMemo(() => createBoardDesk(session, store), [session, store]);
  useEffect(() => {
    desk.open();
    return () => desk.close();
  }, [desk]);

  const { Many } = useTaskLooks();
  const area = useRef<HTMLDivElement>(null);

  return (
    <DeskContext value={desk}>
      <div ref={area} className="contents">
        <View taskId={props.taskId} panel={props.panel} />
      </div>
      {props.foot}
      <Many area={area} />
    </DeskContext>
  );
}

/** Another view is drawn in slices, and what stood there stays until then: the press has been answered before. */
function View({ taskId, panel }: ViewProps) {
  const { view } = useBoardPlace().search;
  return <ShownView view={useDeferredValue(view)} taskId={taskId} panel={panel} />;
}

const ShownView = memo(function ShownView(props: ViewProps & Pick<BoardSearch, 'view'>) {
  const { view, ...shown } = props;
  const { List, Calendar } = useTaskLooks();
  if (view === 'list') return <List {...shown} />;
  if (view === 'calendar') return <Calendar {...shown} />;
  return <Columns {...shown} />;
});

function Columns(props: ViewProps) {
  const words = useWords(boardWords);
  const columnIds = useColumnIds();
  const mayEdit = useMayEdit();
  const addsColumn = useSignal(addingColumn) || columnIds.length === 0;
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const desk = useDesk();
  const holdingTask = useSignal(desk.held, (held) => held !== null);
  const heldColumn = useSignal(desk.column);
  const shown = shownColumns(columnIds, heldColumn);
  const show = useOwnPresence(props.taskId);
  useShowHand(frame, show);

  return (
    <BoardDrag board={frame} row={scroller}>
      <ColumnPicker columnIds={columnIds} scroller={scroller} />
      <div className="relative flex min-h-0 min-w-0 flex-1">
        <div ref={frame} className="relative flex min-h-0 min-w-0 flex-1">
          <div
            ref={scroller}
            role="group"
            aria-label={words.columnsOfBoard}
            data-holding={heldColumn ? 'column' : holdingTask ? 'task' : undefined}
            className={`board-columns flex min-h-0 min-w-0 flex-1 overflow-x-auto overflow-y-hidden overscroll-x-contain ${
              props.panel === null ? '' : 'folded:scroll-pe-118 folded:pe-118'
            }`}
          >
            {columnIds.map((id) => (
              // Its element stays where it is while it is held: a finger's events end with it.
              <BoardColumn
                key={id}
                columnId={id}
                order={heldColumn ? shown.indexOf(id) - shown.length : 0}
              />
            ))}
            {mayEdit && addsColumn ? <AddColumn first={columnIds.length === 0} /> : null}
          </div>
          <HandsLayer board={frame} />
        </div>
        {props.panel}
      </div>
    </BoardDrag>
  );
}
