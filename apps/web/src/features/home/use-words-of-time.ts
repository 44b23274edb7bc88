import { readIn, type ZonedMoment } from '@sanad/domain/kernel/wall-time';

import { timeOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { nearDay } from '../../i18n/near-day.ts';
import { useMe } from '../../realtime/session/use-live.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { homeWords } from './home-words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Moments and lengths as Home says them, on the reader's clock. */
export function useWordsOfTime() {
  const words = useWords(homeWords);
  const { locale } = useLanguage();
  const now = useMinute();
  const zone = useMe()?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

  const dayOf = (at: number): string => nearDay(words.days, { locale, zone, now }, at);

  return {
    zone,
    now,
    dayOf,
    dayOfMoment: (moment: ZonedMoment) => dayOf(readIn(moment, zone)),
    momentOf: (at: number) => words.moment(dayOf(at), timeOfDay(locale, zone, at)),
    /** "3 days", "5 hours": in the largest unit that it has. */
    span(length: number): string {
      if (length >= 2 * day) return words.span.days(Math.floor(length / day));
      if (length >= hour) return words.span.hours(Math.floor(length / hour));
      return words.span.minutes(Math.max(1, Math.floor(length / minute)));
    },
  };
}
