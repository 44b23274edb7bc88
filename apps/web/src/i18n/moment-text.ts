import { readIn, type ZonedMoment } from '@sanad/domain/kernel/wall-time';

import { dayNumber, shortDay, timeOfDay, type DayWords } from './format-time.ts';

/** A moment on one clock: "Thu 26", "5:00 pm". */
export interface ShortMoment {
  readonly day: string;
  readonly time: string;
}

/** Says nothing of whether it is agreed, late or met. `now` decides between "Today", "Thu 26" and "2 Dec". */
export function shortMoment(
  locale: string,
  zone: string,
  moment: ZonedMoment,
  now: number,
  words: DayWords,
): ShortMoment {
  const at = readIn(moment, zone);
  return { day: shortDay(locale, zone, at, now, words), time: timeOfDay(locale, zone, at) };
}

/** The same on another clock: its day only where that is another one than on the first. */
export function otherMoment(
  locale: string,
  zones: { readonly mine: string; readonly theirs: string },
  moment: ZonedMoment,
  now: number,
  words: DayWords,
): { readonly day: string | undefined; readonly time: string } {
  const { mine, theirs } = zones;
  const { day, time } = shortMoment(locale, theirs, moment, now, words);
  const differs =
    dayNumber(theirs, readIn(moment, theirs)) !== dayNumber(mine, readIn(moment, mine));
  return { day: differs ? day : undefined, time };
}
