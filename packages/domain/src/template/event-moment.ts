import { addDays } from '../kernel/dates/calendar-day.ts';
import { chooseMoment } from '../kernel/dates/choose-moment.ts';
import { readDay, readTime } from '../kernel/dates/day-text.ts';
import type { ZonedMoment } from '../kernel/wall-time.ts';
import type { EventOffset } from '../task/event-place.ts';

/** The date that an event on this day gives: its days are counted on the calendar, and the clocks are those of its zone. */
export function momentFrom(offset: EventOffset, day: string, zone: string): ZonedMoment {
  const wall = { ...addDays(readDay(day), offset.days), ...readTime(offset.time) };
  return chooseMoment(wall, zone).moment;
}

/** The same clock showing the same; where no clock was meant, the same instant. */
export function isSameMoment(a: ZonedMoment | null, b: ZonedMoment | null): boolean {
  if (!a || !b) return a === b;
  if (a.zone !== b.zone || a.wall !== b.wall) return false;
  return a.wall !== undefined || a.at === b.at;
}
