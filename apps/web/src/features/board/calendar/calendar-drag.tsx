import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { readDay } from '@sanad/domain/kernel/dates/calendar-weeks';
import { useState, type ReactNode } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useRecord } from '../../../realtime/session/use-live.ts';
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
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
  );

  function onDragEnd({ over }: DragEndEvent): void {
    setHeld(null);
    swallowClick();
    if (held && over) move(held.taskId, held.on, readDay(String(over.id)));
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}
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

/** Our own live region speaks, in the person's language. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** The click that ends a drag would open the task. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, true);
  setTimeout(() => removeEventListener('click', swallow, true), 60);
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
