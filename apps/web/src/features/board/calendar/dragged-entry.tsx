import { useDraggable } from '@dnd-kit/core';
import type { CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import { isOver, stateOf } from '@sanad/domain/task/life/task-state';
import type { MouseEvent } from 'react';

import { useRecord } from '../../../realtime/session/use-live.ts';
import { useIsChosen } from '../drag/desk-context.tsx';
import type { CalendarLooks } from '../task-looks.ts';
import { useTaskNavigation } from '../task-navigation.tsx';
import { useColumn } from '../use-board.ts';
import { useMayEdit } from '../use-may-edit.ts';
import type { CalendarEntry } from './use-calendar-days.ts';
import { useDayKeys } from './use-day-keys.ts';

/** A task on its day: a link that opens it, carried to another day by mouse, touch or keys. */
export function DraggedEntry(props: {
  readonly entry: CalendarEntry;
  readonly day: CalendarDay;
  readonly looks: CalendarLooks;
  /** Tab comes to it: its day has the focus. */
  readonly isReached: boolean;
  readonly onOpen?: () => void;
}) {
  const { entry, looks } = props;
  const { taskId, on } = entry;
  const task = useRecord('task', taskId);
  const column = useColumn(task?.columnId ?? '');
  const mayEdit = useMayEdit();
  const chosen = useIsChosen(taskId);
  const { openTask, addressOf, openTaskId } = useTaskNavigation();
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: entry.id,
    data: { entry },
    disabled: !mayEdit,
  });
  const keys = useDayKeys(entry, props.day, looks);
  if (!task) return null;
  const { Entry } = looks;
  const isDone = task.dueMet || isOver(stateOf(task, column));

  function onClick(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    props.onOpen?.();
    openTask(taskId);
  }

  return (
    <a
      ref={setNodeRef}
      {...(mayEdit ? listeners : {})}
      {...(mayEdit ? keys : {})}
      href={addressOf(taskId)}
      draggable={false}
      tabIndex={props.isReached ? 0 : -1}
      data-task-id={taskId}
      data-entry={on.is}
      data-done={isDone || undefined}
      data-open={openTaskId === taskId || undefined}
      data-chosen={chosen || undefined}
      aria-describedby="calendar-hint"
      onClick={onClick}
      className={`calendar-entry grabbed ${isDragging ? 'opacity-40' : ''}`}
    >
      <span className="phone:sr-only">
        <Entry task={task} on={on} />
      </span>
    </a>
  );
}
