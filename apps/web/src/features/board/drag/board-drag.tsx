import { DndContext, DragOverlay, type DragStartEvent } from '@dnd-kit/core';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';

import { useRecord } from '../../../realtime/session/use-live.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { ColumnInHand } from './column-in-hand.tsx';
import { useDesk } from './desk-context.tsx';
import { silentDrag, swallowClick, useDragSensors } from './drag-manners.ts';
import { scrollAtEdges } from './scroll-at-edges.ts';
import { TaskInHand } from './task-in-hand.tsx';
import { useColumnDrag } from './use-column-drag.ts';
import { useTaskDrag } from './use-task-drag.ts';

/** Moving tasks and columns by mouse and touch. */
export function BoardDrag(props: {
  readonly board: RefObject<HTMLElement | null>;
  /** The row of columns, which scrolls sideways. */
  readonly row: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}) {
  const { board, row } = props;
  const task = useTaskDrag(board);
  const column = useColumnDrag(row);
  const stopScrolling = useRef<(() => void) | undefined>(undefined);
  const sensors = useDragSensors();

  useEffect(() => () => stopScrolling.current?.(), []);

  function onDragStart(event: DragStartEvent): void {
    if (row.current) stopScrolling.current = scrollAtEdges(row.current);
    const { columnId } = (event.active.data.current ?? {}) as ColumnGripData;
    if (columnId === undefined) task.lift(event);
    else column.lift(columnId);
  }

  function letGo(drop: boolean): void {
    stopScrolling.current?.();
    stopScrolling.current = undefined;
    swallowClick();
    task.letGo(drop);
    column.letGo(drop);
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={() => []}
      accessibility={silentDrag}
      // Only down a column: the row of columns is ours, see scrollAtEdges.
      autoScroll={{
        threshold: { x: 0, y: 0.16 },
        canScroll: (element) => element !== row.current,
      }}
      onDragStart={onDragStart}
      onDragEnd={() => letGo(true)}
      onDragCancel={() => letGo(false)}
    >
      {props.children}
      <DragOverlay dropAnimation={null} className="pointer-events-none" zIndex={40}>
        <OwnHand />
      </DragOverlay>
    </DndContext>
  );
}

/** What a column's head hands to the sensors; a task's row hands nothing. */
export interface ColumnGripData {
  readonly columnId?: string;
}

/** What I hold: lifted, tilted toward the reading start. */
function OwnHand() {
  const held = useSignal(useDesk().held);
  const task = useRecord('task', held?.by === 'pointer' ? held.taskId : null);
  const heldColumn = useSignal(useDesk().column);
  const column = useRecord('column', heldColumn?.by === 'pointer' ? heldColumn.columnId : null);
  if (column) return <ColumnInHand column={column} />;
  if (!task) return null;
  return <TaskInHand task={task} />;
}
