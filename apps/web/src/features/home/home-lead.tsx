import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { useMe } from '../../realtime/session/use-live.ts';
import { shortNameOf } from '../../ui/initial-of.ts';
import { homeWords } from './home-words.ts';
import { useWordsOfTime } from './use-words-of-time.ts';

/** The greeting, and what waits in one line. */
export function HomeLead(props: { readonly count: number }) {
  const words = useWords(homeWords);
  const me = useMe();
  const { zone, now } = useWordsOfTime();
  return (
    <h2 className="text-display-tight">
      {me ? (
        <>
          <span className="block">
            <Sentence>{words.greet[partOfDay(zone, now)](shortNameOf(me.name))}</Sentence>
          </span>{' '}
        </>
      ) : null}
      <span className="block">{words.waits(props.count)}</span>
    </h2>
  );
}

/** By the person's own clock. */
export function partOfDay(zone: string, now: number): 'morning' | 'afternoon' | 'evening' {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit' });
  const hour = Number(parts.format(now));
  if (hour >= 3 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}
