import { dayName, dayNumber, mediumDay } from './format-time.ts';

export interface DayWords {
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
}

/** So near a day needs no month. */
const nearDays = 6;

/**
 * A day as people say it from where they stand: "today", "Thursday", "2 Dec". With `aheadOnly` a weekday alone
 * means the coming one, and a past day has its date.
 */
export function nearDay(
  words: DayWords,
  { locale, zone, now }: { readonly locale: string; readonly zone: string; readonly now: number },
  at: number,
  { aheadOnly = false } = {},
): string {
  const distance = dayNumber(zone, at) - dayNumber(zone, now);
  if (distance === 0) return words.today;
  if (distance === 1) return words.tomorrow;
  if (distance === -1) return words.yesterday;
  const isNear = Math.abs(distance) <= nearDays && (distance > 0 || !aheadOnly);
  return isNear ? dayName(locale, zone, at) : mediumDay(locale, zone, at);
}
