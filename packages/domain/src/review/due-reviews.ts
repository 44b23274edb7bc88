import { addDays as daysAfter } from '../kernel/dates/calendar-day.ts';
import { readDay, writeDay } from '../kernel/dates/day-text.ts';
import { dayKinds, dayOfKind, type DayKind } from './kind.ts';

/** A day that was missed by more is not caught up with: an engagement of long ago is not asked about its first week. */
const missedDays = 14;

export function addDays(day: string, days: number): string {
  return writeDay(daysAfter(readDay(day), days));
}

/** The day from which a review of this kind opens by itself. Days as `2026-12-01`, the assistant's. */
export function dueDay(kind: DayKind, began: string): string {
  return addDays(began, dayOfKind[kind]);
}

/** Which reviews open by themselves on a day, the later ones last. `known`: of which there is one already. */
export function dueReviews(ground: {
  readonly began: string;
  readonly today: string;
  readonly known: readonly string[];
}): readonly DayKind[] {
  const { began, today, known } = ground;
  return dayKinds.filter((kind) => {
    const due = dueDay(kind, began);
    return due <= today && today <= addDays(due, missedDays) && !known.includes(kind);
  });
}
