import { compareDays, type CalendarDay } from '../kernel/dates/calendar-day.ts';
import { dayOf } from '../kernel/dates/day-edge.ts';
import { readDay, writeDay, writeTime } from '../kernel/dates/day-text.ts';
import { readIn, wallTimeOf, type ZonedMoment } from '../kernel/wall-time.ts';
import type { EventOffset } from '../task/event-place.ts';
import { taskLimits } from '../task/limit.ts';
import type { ChecklistItemRecord, TaskRecord } from '../task/record.ts';
import type { TemplateTaskRecord } from './record.ts';

/** The date by which a task is saved: the one that was agreed or asked for, else one that is on the table. */
export function dateOf({
  due,
  proposal,
}: Pick<TaskRecord, 'due' | 'proposal'>): ZonedMoment | null {
  return due ?? proposal?.due ?? null;
}

/** The day to tell the others from, where nobody names one: that of the last date. */
export function lastDayOf(tasks: readonly TaskRecord[], zone: string): string | null {
  const days = tasks.flatMap((task) => {
    const due = dateOf(task);
    return due ? [writeDay(dayOf(readIn(due, zone), zone))] : [];
  });
  return days.toSorted().at(-1) ?? null;
}

/** A task as its template keeps it, its date told from a day by the clocks of a zone. */
export function savedTask(
  task: TaskRecord,
  steps: readonly ChecklistItemRecord[],
  { day, zone }: { readonly day: string; readonly zone: string },
): Omit<TemplateTaskRecord, 'id' | 'templateId' | 'orderKey' | 'namedKey'> {
  const due = dateOf(task);
  return {
    title: task.title.text,
    brief: task.brief.text,
    steps: steps.map(({ checklist, text }) => ({ checklist, text })),
    links: [...task.links],
    labelIds: [...task.labelIds],
    assigneeId: task.assigneeId,
    when: due && offsetOf(due, { day, zone }),
    length: due && lengthOf(task, due, zone),
  };
}

/** `null` also of a date so far away that it belongs to something else. */
export function offsetOf(
  due: ZonedMoment,
  { day, zone }: { readonly day: string; readonly zone: string },
): EventOffset | null {
  const wall = wallTimeOf(readIn(due, zone), zone);
  const days = compareDays(wall, readDay(day));
  if (Math.abs(days) > taskLimits.daysFromEvent) return null;
  return { days, time: writeTime(wall) };
}

function lengthOf({ createdAt }: TaskRecord, due: ZonedMoment, zone: string): number {
  const until: CalendarDay = dayOf(readIn(due, zone), zone);
  const days = compareDays(until, dayOf(createdAt, zone));
  return Math.min(Math.max(0, days), taskLimits.daysFromEvent);
}
