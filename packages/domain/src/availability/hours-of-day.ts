import { weekdayOf, type CalendarDay } from '../kernel/dates/calendar-day.ts';
import { writeDay } from '../kernel/dates/day-text.ts';
import { isRamadan } from './is-ramadan.ts';
import type { AvailabilityRecord, DatedHoursRecord, HoursWindow } from './record.ts';

/** All that somebody said, with the holidays that their country has on days around the ones that are asked about. */
export interface OwnHours {
  readonly said: AvailabilityRecord;
  readonly dated: readonly DatedHoursRecord[];
  /** Days on which they rest with their country: `2026-07-23`. Those that they work on are left out already. */
  readonly holidays: ReadonlySet<string>;
}

/** Why a day is as it is: for its person's own eyes. */
export type DaySource = 'off' | 'hours' | 'holiday' | 'season' | 'ramadan' | 'week' | 'any';

export interface DayHours {
  readonly source: DaySource;
  /** `null`: the whole day. */
  readonly windows: readonly HoursWindow[] | null;
}

/**
 * The hours of one day, on the clock that they are written on. What is said of days comes before what is said of
 * the week: own exceptions, then holidays, then a season that was entered, then Ramadan. Of two entries for one day
 * the shorter one holds: a day within a week that is off.
 */
export function hoursOfDay({ said, dated, holidays }: OwnHours, day: CalendarDay): DayHours {
  const text = writeDay(day);
  const covering = dated
    .filter(({ from, to }) => from <= text && text <= to)
    .toSorted((a, b) => lengthOf(a) - lengthOf(b) || (a.id < b.id ? -1 : 1));
  const exception = covering.find(({ is }) => is !== 'season');
  if (exception) {
    const source = exception.is === 'off' ? 'off' : 'hours';
    return { source, windows: exception.windows };
  }
  if (holidays.has(text)) return { source: 'holiday', windows: [] };
  const usual = said.week === null ? null : (said.week[weekdayOf(day) - 1] ?? []);
  if (usual !== null && usual.length === 0) return { source: 'week', windows: [] };
  const season = covering.find(({ is }) => is === 'season');
  if (season) return { source: 'season', windows: season.windows };
  if (said.ramadan !== null && isRamadan(day)) return { source: 'ramadan', windows: said.ramadan };
  return usual === null ? { source: 'any', windows: null } : { source: 'week', windows: usual };
}

function lengthOf({ from, to }: DatedHoursRecord): number {
  return Date.parse(to) - Date.parse(from);
}
