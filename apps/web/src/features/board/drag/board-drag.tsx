import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragStartEvent,
} from '@dnd-kit/core';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';

import { useRecord } from '../../../realtime/session/use-live.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { ColumnInHand } from './column-in-hand.tsx';
import { useDesk } from './desk-context.tsx';
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
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
  );

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
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}
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

/** Our own live region speaks, in the person's language. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** The click that ends a drag would open the task, or follow its link. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, true);
  setTimeout(() => removeEventListener('click', swallow, true), 60);
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
