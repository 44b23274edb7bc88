import { fullDate, shortDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMe } from '../../../realtime/session/use-live.ts';
import { useMinute } from '../../../ui/use-minute.ts';
import { commentsWords } from '../comments-words.ts';

/** A moment on the reader's own clock: short, and in full for whoever points at it or comes there by keys. */
export function useMoment(at: number): { readonly short: string; readonly exact: string } {
  const words = useWords(commentsWords);
  const { locale } = useLanguage();
  const zone = useMe()?.zone ?? 'UTC';
  const now = useMinute();
  const time = timeOfDay(locale, zone, at);
  const day = shortDay(locale, zone, at, now, words.days);
  return {
    short: day === words.days.today ? time : words.moment(day, time),
    exact: words.moment(fullDate(locale, zone, at), time),
  };
}

/** Stands in a `group/message`. */
export function Moment(props: { readonly at: number }) {
  const { short, exact } = useMoment(props.at);
  return (
    <time dateTime={new Date(props.at).toISOString()} title={exact} className="whitespace-nowrap">
      <span className="group-hover/message:hidden group-focus-within/message:hidden">{short}</span>
      <span className="hidden group-hover/message:inline group-focus-within/message:inline">
        {exact}
      </span>
    </time>
  );
}
