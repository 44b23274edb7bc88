import { getTimezone, type TimezoneName } from 'countries-and-timezones';

/** The country of a zone by its two letters, the first where several share it; `null` of one that no country has. */
export function countryOf(zone: string): string | null {
  return getTimezone(zone as TimezoneName)?.countries[0] ?? null;
}
