import type { CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import type { ColumnId, LabelId, TaskId, UserId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import type { Revision } from '@sanad/domain/kernel/text-field';
import { movedToDay } from '@sanad/domain/task/calendar/task-days';
import { setTaskDue } from '@sanad/domain/task/task-due-mutations';
import { addTaskLabel } from '@sanad/domain/task/task-label-mutations';
import { assignTask, createTask } from '@sanad/domain/task/task-mutations';

import { newId } from '../../realtime/new-id.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useMe } from '../../realtime/session/use-live.ts';
import { useMutate } from '../../realtime/session/use-mutate.ts';
import { allColumns, useBoardStore } from './board-store.ts';
import { orderKeyAt } from './columns/place-in-column.ts';

/** Until somebody's working hours are known. */
const endOfWork = { hour: 17, minute: 0 } as const;

/** What a new task is to have from the first. */
export interface NewTaskWith {
  readonly person?: UserId;
  readonly label?: LabelId;
  /** Due at the end of work on this day, by one's own clock. */
  readonly day?: CalendarDay;
}

/** Makes a task at the end of a column, with what it is to have: all of it one undo. */
export function useAddTask(): {
  /** The column that a task goes to where nothing says which; there may be none. */
  readonly first: string | undefined;
  /** `null`: it was not made, which has been said. */
  add(columnId: string, title: string, having?: NewTaskWith): TaskId | null;
} {
  const { client } = useSession();
  const { columns, tasks } = useBoardStore();
  const mutate = useMutate();
  const zone = useMe()?.zone;

  function create(columnId: string, title: string): TaskId | null {
    const taskId = newId<TaskId>();
    const keyOf = (id: string) => client.get('task', id)?.orderKey;
    const orderKey = orderKeyAt(tasks.group(columnId), keyOf, null, null, Math.random());
    const place = { columnId: columnId as ColumnId, orderKey };
    return mutate(createTask, { taskId, ...place, title, rev: newId<Revision>() }) ? taskId : null;
  }

  return {
    first: columns.group(allColumns)[0],
    add(columnId, title, { person, label, day } = {}) {
      let made: TaskId | null = null;
      client.together(() => {
        const taskId = (made = create(columnId, title));
        if (taskId === null) return;
        if (person) mutate(assignTask, { taskId, assigneeId: person });
        if (label) mutate(addTaskLabel, { taskId, labelId: label });
        if (!day || !zone) return;
        const due = movedToDay(null, day, { zone: zone as ZoneName, usual: endOfWork });
        mutate(setTaskDue, { taskId, due });
      });
      return made;
    },
  };
}
