import { readIn, type ZonedMoment } from '@sanad/domain/kernel/wall-time';

import { dayNumber, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { nearDay } from '../../../i18n/near-day.ts';
import { useMe } from '../../../realtime/session/use-live.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { lifeWords } from './life-words.ts';

/** Moments in sentences, on the reader's clock. */
export interface When {
  readonly zone: string;
  /** "today, 11:52 am", "Thursday, 5:00 pm", "2 December, 5:00 pm". */
  at(at: number): string;
  /** "Thursday"; "5:00 pm" beside another moment of the same day. */
  day(moment: ZonedMoment, beside?: ZonedMoment | null): string;
}

export function useWhen(): When {
  const words = useWords(lifeWords);
  const { locale } = useLanguage();
  const now = useMinute();
  const zone = useMe()?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

  const dayOf = (at: number): string =>
    nearDay(words.days, { locale, zone, now }, at, { aheadOnly: true });

  return {
    zone,
    at: (at) => words.when(dayOf(at), timeOfDay(locale, zone, at)),
    day(moment, beside) {
      const at = readIn(moment, zone);
      const other = beside && beside.at !== moment.at ? readIn(beside, zone) : null;
      const isSameDay = other !== null && dayNumber(zone, other) === dayNumber(zone, at);
      return isSameDay ? timeOfDay(locale, zone, at) : dayOf(at);
    },
  };
}
