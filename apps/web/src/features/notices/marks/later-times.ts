import { addDays, weekdayOf } from '@sanad/domain/kernel/dates/calendar-day';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import { instantOf } from '@sanad/domain/kernel/wall-time';

export interface LaterTime {
  readonly key: 'hour' | 'tomorrow' | 'workday';
  readonly at: number;
}

const hourMs = 3_600_000;
const morning = { hour: 9, minute: 0 } as const;
/** Where an older server does not say when people rest. */
const usualWeekend: readonly number[] = [6, 7];

/** What is put off comes back in an hour, tomorrow morning, or on the next working day's, by the person's own clock. */
export function laterTimes(
  now: number,
  zone: string,
  weekend: readonly number[] = usualWeekend,
): readonly LaterTime[] {
  const today = dayOf(now, zone);
  const at = (days: number): number => instantOf({ ...addDays(today, days), ...morning }, zone);
  const workday = [1, 2, 3, 4, 5, 6, 7].find(
    (days) => !weekend.includes(weekdayOf(addDays(today, days))),
  );
  return [
    { key: 'hour', at: now + hourMs },
    { key: 'tomorrow', at: at(1) },
    // Tomorrow is said once.
    ...(workday === undefined || workday === 1
      ? []
      : [{ key: 'workday', at: at(workday) } as const]),
  ];
}
