import { useMe } from '../../../http/me.ts';
import { shortDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { leavingWords } from './leaving-words.ts';

/** A moment on the reader's clock. */
export function useWhen(): (at: number) => string {
  const words = useWords(leavingWords);
  const { locale } = useLanguage();
  const { zone } = useMe().profile;
  const now = useMinute();
  return (at) =>
    words.moment(shortDay(locale, zone, at, now, words.days), timeOfDay(locale, zone, at));
}
