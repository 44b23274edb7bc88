import { Token } from '../../i18n/bdi.tsx';
import { runningTime } from '../../i18n/format-time.ts';
import { useLanguage } from '../../i18n/language-context.tsx';
import { useNow } from './use-now.ts';

/** How long a call has been on, "4:12"; counts by itself. */
export function CallClock(props: { readonly since: number; readonly className?: string }) {
  const { locale } = useLanguage();
  const now = useNow();
  return (
    <Token {...(props.className === undefined ? {} : { className: props.className })}>
      {runningTime(locale, now - props.since)}
    </Token>
  );
}
