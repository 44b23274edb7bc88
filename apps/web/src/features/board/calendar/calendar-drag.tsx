import { DndContext, DragOverlay, pointerWithin, type DragEndEvent } from '@dnd-kit/core';
import { readDay } from '@sanad/domain/kernel/dates/calendar-weeks';
import { useState, type ReactNode } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useRecord } from '../../../realtime/session/use-live.ts';
import { silentDrag, swallowClick, useDragSensors } from '../drag/drag-manners.ts';
import type { CalendarLooks } from '../task-looks.ts';
import { calendarWords } from './calendar-words.ts';
import type { CalendarEntry } from './use-calendar-days.ts';

/** Carrying tasks from day to day, by mouse and touch. */
export function CalendarDrag(props: {
  readonly looks: CalendarLooks;
  readonly children: ReactNode;
}) {
  const { looks } = props;
  const words = useWords(calendarWords);
  const move = looks.useMoveToDay();
  const [held, setHeld] = useState<CalendarEntry | null>(null);
  const sensors = useDragSensors();

  function onDragEnd({ over }: DragEndEvent): void {
    setHeld(null);
    swallowClick();
    if (held && over) move(held.taskId, held.on, readDay(String(over.id)));
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={silentDrag}
      onDragStart={({ active }) => setHeld((active.data.current as { entry: CalendarEntry }).entry)}
      onDragEnd={onDragEnd}
      onDragCancel={() => setHeld(null)}
    >
      <p id="calendar-hint" hidden>
        {words.hint}
      </p>
      {props.children}
      <DragOverlay dropAnimation={null} className="pointer-events-none" zIndex={40}>
        {held ? <InHand entry={held} looks={looks} /> : null}
      </DragOverlay>
    </DndContext>
  );
}

function InHand(props: { readonly entry: CalendarEntry; readonly looks: CalendarLooks }) {
  const { entry, looks } = props;
  const task = useRecord('task', entry.taskId);
  const { Entry } = looks;
  return task ? (
    <div className="rounded-task bg-raised p-2 shadow-lift">
      <Entry task={task} on={entry.on} />
    </div>
  ) : null;
}
