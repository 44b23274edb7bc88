import type { FeedFacts } from '@sanad/protocol/http/feeds';

import { relativeTime } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { feedsWords } from './feeds-words.ts';

/** A link that is there: since when, and when a calendar last came with it. The link itself nobody is told again. */
export function FeedStanding(props: {
  readonly feed: FeedFacts;
  readonly busy: boolean;
  readonly onAnew: () => void;
  readonly onEnd: () => void;
}) {
  const { feed, busy } = props;
  const words = useWords(feedsWords);
  const { locale } = useLanguage();
  const now = useMinute();
  const ago = (at: number): string => relativeTime(locale, Math.min(at, now), now);
  return (
    <div className="rows gap-2 border-t border-line pt-3">
      <p className="text-small">
        {words.since(ago(feed.madeAt))}{' '}
        {feed.fetchedAt === null ? words.unfetched : words.fetched(ago(feed.fetchedAt))}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" isPending={busy} onPress={props.onAnew}>
          {words.anew}
        </Button>
        <Button size="small" isPending={busy} onPress={props.onEnd}>
          {words.end}
        </Button>
        <span className="text-small text-ink-3">{words.anewHelp}</span>
      </div>
    </div>
  );
}
