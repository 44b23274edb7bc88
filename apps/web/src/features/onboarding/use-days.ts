import { readDay } from '@sanad/domain/kernel/dates/day-text';
import { wallTimeOf } from '@sanad/domain/kernel/wall-time';

import { useMe } from '../../http/me.ts';
import { shortDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { onboardingWords } from './onboarding-words.ts';

const dayMs = 86_400_000;

export interface Days {
  readonly now: number;
  readonly zone: string;
  /** A calendar day, as short as it stays clear. */
  day(text: string): string;
  /** The day of a moment, by the reader's clock. */
  dayAt(at: number): string;
  /** How many days from today a calendar day is. */
  distance(text: string): number;
}

/** Days as their reader writes them. */
export function useDays(): Days {
  const words = useWords(onboardingWords);
  const { locale } = useLanguage();
  const { zone } = useMe().profile;
  const now = useMinute();
  // Today's wall as a moment of UTC: calendar days are compared without a clock.
  const wall = wallTimeOf(now, zone);
  const today = Date.UTC(wall.year, wall.month - 1, wall.day, 12);
  const noonOf = (text: string): number => {
    const { year, month, day } = readDay(text);
    return Date.UTC(year, month - 1, day, 12);
  };
  return {
    now,
    zone,
    day: (text) => shortDay(locale, 'UTC', noonOf(text), today, words.days),
    dayAt: (at) => shortDay(locale, zone, at, now, words.days),
    distance: (text) => Math.round((noonOf(text) - today) / dayMs),
  };
}
