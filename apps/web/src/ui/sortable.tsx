import {
  closestCenter,
  DndContext,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { CSSProperties, ReactNode, Ref } from 'react';

/** A list whose rows are put in order by mouse and touch; keys are for whoever draws the rows. */
export function SortableList(props: {
  readonly ids: readonly string[];
  /** It is to stand before that one; `null` is the end. */
  readonly onMove: (id: string, beforeId: string | null) => void;
  readonly children: ReactNode;
}) {
  const { ids, onMove, children } = props;
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}
      autoScroll={{ threshold: { x: 0, y: 0.16 } }}
      onDragEnd={({ active, over }) => {
        const [from, to] = [ids.indexOf(String(active.id)), ids.indexOf(String(over?.id))];
        if (from < 0 || to < 0 || from === to) return;
        onMove(String(active.id), ids[to > from ? to + 1 : to] ?? null);
      }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

/** What a row of a sortable list puts on itself and on what it is held by. */
export function useSortableRow(id: string): {
  readonly row: Ref<HTMLLIElement>;
  readonly style: CSSProperties;
  readonly isHeld: boolean;
  readonly grip: object;
} {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } =
    useSortable({ id });
  const style: CSSProperties = transform
    ? { transform: `translateY(${Math.round(transform.y)}px)`, transition }
    : {};
  return {
    row: setNodeRef,
    style,
    isHeld: isDragging,
    grip: { ref: setActivatorNodeRef, ...listeners },
  };
}

/** Whoever draws the rows speaks, in the person's language. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};
