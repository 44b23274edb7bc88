import { useRef } from 'react';

import { shortDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMe } from '../../../realtime/session/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { entriesOf, type Entry, type Feed } from '../feed/feed.ts';
import type { FeedState } from '../feed/use-feed.ts';
import { historyWords } from '../history-words.ts';
import type { Reading } from '../sentences/say.ts';
import { daysOf } from './days.ts';
import { HistoryEntry } from './history-entry.tsx';

/** What happened, by days of the reader's own clock. The newest stands first. */
export function HistoryList(props: {
  readonly feed: Feed;
  readonly earlier: Extract<FeedState, { phase: 'open' }>['earlier'];
  readonly onEarlier: () => void;
  readonly subjects: boolean;
}) {
  const { feed } = props;
  const words = useWords(historyWords);
  const { locale } = useLanguage();
  const zone = useMe()?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = useMinute();
  const list = useRef<HTMLDivElement>(null);
  const reading: Reading = { words, names: feed.names, locale, zone, now };
  const entries = entriesOf(feed.lines);
  const begins = (
    <Beginning feed={feed} oldest={entries.at(-1)} of={props.subjects ? 'all' : 'one'} />
  );
  const days = daysOf(entries, zone);

  const more = (
    <Earlier
      feed={feed}
      state={props.earlier}
      onEarlier={() => {
        // The button may be gone when they are here.
        list.current?.focus({ preventScroll: true });
        props.onEarlier();
      }}
    />
  );
  return (
    <div ref={list} tabIndex={-1} className="grid gap-1 outline-none">
      {days.map(({ day, entries: those }) => (
        <section key={day}>
          <h2 className="pt-2 pb-0.5 text-meta font-semibold text-ink-3">
            {shortDay(locale, zone, those[0]!.line.at, now, words.days)}
          </h2>
          <ol>
            {those.map((entry) => (
              <HistoryEntry
                key={entry.key}
                entry={entry}
                reading={reading}
                subject={props.subjects}
              />
            ))}
          </ol>
        </section>
      ))}
      {begins}
      {more}
    </div>
  );
}

/** Of a record that is older than its history: that it had a life before. */
function Beginning(props: {
  readonly feed: Feed;
  readonly oldest: Entry | undefined;
  readonly of: 'all' | 'one';
}) {
  const words = useWords(historyWords);
  const { feed, oldest, of } = props;
  const isWhole = oldest !== undefined && oldest.sentence.what.endsWith('Created');
  if (of === 'all' || feed.next !== null || isWhole) return null;
  return <p className="py-1 text-small text-ink-3">{words.beginsHere}</p>;
}

function Earlier(props: {
  readonly feed: Feed;
  readonly state: 'idle' | 'loading' | 'failed';
  readonly onEarlier: () => void;
}) {
  const words = useWords(historyWords);
  const { state } = props;
  if (props.feed.next === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 py-1">
      {state === 'failed' ? (
        <p role="alert" className="text-small text-ink-2">
          {words.earlierFailed}
        </p>
      ) : null}
      <Button size="small" isDisabled={state === 'loading'} onPress={props.onEarlier}>
        {state === 'loading' ? words.loadingEarlier : words.earlier}
      </Button>
    </div>
  );
}
