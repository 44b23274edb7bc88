import { useMe } from '../../http/me.ts';
import { useLanguage } from '../../i18n/language-context.tsx';
import { firstDayOfWeek } from '../../ui/date/month-grid.ts';

/** The day that this person's weeks begin on: 1 is Monday, 7 Sunday. */
export function useFirstDay(): number {
  const { locale } = useLanguage();
  const { firstDay } = useMe().profile;
  return firstDay ?? firstDayOfWeek(locale);
}
