import { useMe } from '../../../http/me.ts';
import { shortDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { noticesWords } from '../notices-words.ts';

/** Says a moment on the reader's own clock: the time alone today, with its day else. */
export function useMoment(): (at: number) => string {
  const words = useWords(noticesWords);
  const { locale } = useLanguage();
  const { zone } = useMe().profile;
  const now = useMinute();
  return (at) => {
    const time = timeOfDay(locale, zone, at);
    const day = shortDay(locale, zone, at, now, words.days);
    return day === words.days.today ? time : words.moment(day, time);
  };
}
