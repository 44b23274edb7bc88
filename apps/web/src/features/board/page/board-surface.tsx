import { useEffect, useMemo, useRef, type ReactNode } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useOwnPresence } from '../../../realtime/session/use-own-presence.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { useBoardStore } from '../board-store.ts';
import { boardWords } from '../board-words.ts';
import { AddColumn } from '../columns/add-column.tsx';

import '../board.css';
import { BoardColumn } from '../columns/board-column.tsx';
import { ColumnPicker } from '../columns/column-picker.tsx';
import { createBoardDesk } from '../drag/board-desk.ts';
import { BoardDrag } from '../drag/board-drag.tsx';
import { DeskContext, useDesk } from '../drag/desk-context.tsx';
import { HandsLayer } from '../drag/hands-layer.tsx';
import { shownColumns } from '../drag/shown-columns.ts';
import { useShowHand } from '../drag/use-show-hand.ts';
import { useColumnIds } from '../use-board.ts';
import { useMayEdit } from '../use-may-edit.ts';
import { useUndoKeys } from './use-undo-keys.ts';

/** The columns with everything that hands do over them; the panel stands beside it. */
export function BoardSurface(props: {
  readonly taskId: string | undefined;
  readonly panel: ReactNode;
}) {
  const session = useSession();
  const store = useBoardStore();
  const desk = useMemo(() => createBoardDesk(session, store), [session, store]);
  useEffect(() => {
    desk.open();
    return () => desk.close();
  }, [desk]);

  return (
    <DeskContext value={desk}>
      <Columns taskId={props.taskId} panel={props.panel} />
    </DeskContext>
  );
}

function Columns(props: { readonly taskId: string | undefined; readonly panel: ReactNode }) {
  const words = useWords(boardWords);
  const columnIds = useColumnIds();
  const mayEdit = useMayEdit();
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const desk = useDesk();
  const holdingTask = useSignal(desk.held, (held) => held !== null);
  const heldColumn = useSignal(desk.column);
  const shown = shownColumns(columnIds, heldColumn);
  const show = useOwnPresence(props.taskId);
  useShowHand(frame, show);
  useUndoKeys();

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
            {mayEdit ? <AddColumn first={columnIds.length === 0} /> : null}
          </div>
          <HandsLayer board={frame} />
        </div>
        {props.panel}
      </div>
    </BoardDrag>
  );
}
