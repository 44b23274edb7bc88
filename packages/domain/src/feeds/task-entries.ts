import { daysOfTask } from '../task/calendar/task-days.ts';
import { isDoer, peopleOf } from '../task/life/sides.ts';
import { isOver, stateOf } from '../task/life/task-state.ts';
import { isOpen } from '../task/task-scope.ts';
import type { CalendarEntry, EntriesAsked, EntryRoom } from './entry.ts';

/**
 * The dates of open tasks, as the board's own calendar shows them: what stands, and beside an agreed date the one
 * that is proposed instead. The first of a task keeps the task's id: a proposal that is agreed to is the same entry.
 */
export function* taskEntries(
  room: EntryRoom,
  { userId, dates }: EntriesAsked,
): Generator<CalendarEntry> {
  const people = peopleOf(room.all('member'));
  for (const task of room.all('task')) {
    if (!isOpen(task) || task.dueMet || (task.due === null && task.proposal === null)) continue;
    const state = stateOf(task, room.get('column', task.columnId));
    if (isOver(state) || (dates === 'mine' && !isDoer(task, userId, people))) continue;
    for (const [index, { is, due }] of daysOfTask({ task, state, people }).entries()) {
      yield {
        uid: index === 0 ? task.id : `${task.id}-proposed`,
        kind: 'task',
        moment: due,
        isProposed: is === 'asked',
        title: task.title.text,
        path: `board/${task.id}`,
      };
    }
  }
}
