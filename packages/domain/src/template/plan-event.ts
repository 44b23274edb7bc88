import { addDays, type CalendarDay } from '../kernel/dates/calendar-day.ts';
import { writeDay } from '../kernel/dates/day-text.ts';
import type { Instant } from '../kernel/instant.ts';
import { compareByOrderKey } from '../kernel/order-key.ts';
import type { ZonedMoment } from '../kernel/wall-time.ts';
import { momentFrom } from './event-moment.ts';
import type { TemplateTaskRecord } from './record.ts';

/** A task as it would be made, with its real date. */
export interface PlannedTask {
  readonly from: TemplateTaskRecord;
  readonly due: ZonedMoment | null;
  /** Its date has been. It may be made all the same. */
  readonly isPast: boolean;
}

/** What a template makes for an event on a day, by date; what has none comes last. */
export function planEvent(
  tasks: readonly TemplateTaskRecord[],
  { day, zone, now }: { readonly day: string; readonly zone: string; readonly now: Instant },
): readonly PlannedTask[] {
  return byWhen(tasks).map((from) => {
    const due = from.when && momentFrom(from.when, day, zone);
    return { from, due, isPast: due !== null && due.at < now };
  });
}

/** As their dates follow on each other; of one day as they stood when they were saved. */
export function byWhen(tasks: readonly TemplateTaskRecord[]): readonly TemplateTaskRecord[] {
  const dayOf = ({ when }: TemplateTaskRecord) => when?.days ?? Infinity;
  const timeOf = ({ when }: TemplateTaskRecord) => when?.time ?? '';
  return tasks.toSorted((a, b) => {
    if (dayOf(a) !== dayOf(b)) return dayOf(a) - dayOf(b);
    if (timeOf(a) !== timeOf(b)) return timeOf(a) < timeOf(b) ? -1 : 1;
    return compareByOrderKey(a, b);
  });
}

/** The first day for an event on which each of its tasks still has all the days that it had. */
export function suggestedDay(tasks: readonly TemplateTaskRecord[], today: CalendarDay): string {
  const needed = tasks.map(({ when, length }) => (when ? (length ?? 0) - when.days : 0));
  return writeDay(addDays(today, Math.max(0, ...needed)));
}

/** What makes a task of a plan, beside the ids and the place that it gets. */
export function makingOf({ from }: PlannedTask) {
  const { title, brief, steps, links, labelIds, assigneeId, when: offset } = from;
  return { title, brief, steps, links, labelIds, assigneeId, offset };
}
