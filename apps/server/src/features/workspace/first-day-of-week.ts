import type { WeekStart } from '@sanad/protocol/http/profile';
import { getTimezone, type TimezoneName } from 'countries-and-timezones';

/** Newer than the compiler's own library. */
interface WeekFacts {
  getWeekInfo(): { readonly firstDay: number; readonly weekend: readonly number[] };
}

const chosen = { monday: 1, saturday: 6, sunday: 7 } as const;

/**
 * 1 is Monday, 7 Sunday. A week begins by the place, not by the language: Saturday in Cairo, Monday in
 * Dubai, whoever reads Arabic there. Where no country has the zone (UTC), the week of ISO 8601.
 */
export function firstDayOfWeek(start: WeekStart, zone: string): number {
  return start === 'place' ? (weekIn(zone)?.firstDay ?? chosen.monday) : chosen[start];
}

/** Days of rest by the place: Friday and Saturday in Cairo, Saturday and Sunday in Dubai. */
export function weekendIn(zone: string): number[] {
  return [...(weekIn(zone)?.weekend ?? [6, 7])];
}

function weekIn(zone: string): ReturnType<WeekFacts['getWeekInfo']> | undefined {
  const country = getTimezone(zone as TimezoneName)?.countries[0];
  if (country === undefined) return undefined;
  const place = new Intl.Locale(`und-${country}`) as Intl.Locale & WeekFacts;
  return place.getWeekInfo();
}
