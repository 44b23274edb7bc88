import { useId, useState } from 'react';

import { useMe } from '../../http/me.ts';
import { Bdi } from '../../i18n/bdi.tsx';
import { relativeTime } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { lazyPiece } from '../../ui/lazy-piece.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { feedsWords } from './feeds-words.ts';
import { useFeeds, type FeedPlace } from './use-feeds.ts';
import { usualDates } from './usual-dates.ts';

const FeedDialog = lazyPiece(async () => (await import('./feed-dialog.tsx')).FeedDialog);

/** Of one's profile: the calendar links of all workspaces, and last the one over all of them, which is another matter. */
export function FeedsSection() {
  const id = useId();
  const words = useWords(feedsWords);
  const { workspaces } = useMe();
  const { feeds, failed, refetch } = useFeeds();
  const [open, setOpen] = useState<FeedPlace>();
  const shown = workspaces.filter(({ capabilities }) => capabilities.includes('board.view'));
  const hasJoined = feeds?.some(({ workspaceId }) => workspaceId === null) ?? false;
  if (shown.length === 0 && !hasJoined) return null;
  const places: readonly FeedPlace[] = shown.length > 1 || hasJoined ? [...shown, null] : shown;
  const role = shown.find((workspace) => workspace.id === open?.id)?.role;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="border-b border-ink pb-1.75 text-ui font-semibold">
        {words.titles}
      </h2>
      <p className="pt-3 text-small text-ink-2">{words.help}</p>
      {failed ? (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <p role="alert" className="text-ink-2">
            {words.failed}
          </p>
          <Button size="small" onPress={() => void refetch()}>
            {words.tryAgain}
          </Button>
        </div>
      ) : feeds === undefined ? (
        <Skeleton className="mt-4" />
      ) : (
        <ul>
          {places.map((place) => (
            <FeedRow
              key={place?.id ?? 'all'}
              place={place}
              feed={feeds.find(({ workspaceId }) => workspaceId === (place?.id ?? null))}
              onOpen={() => setOpen(place)}
            />
          ))}
        </ul>
      )}
      {open === undefined ? null : (
        <FeedDialog
          place={open}
          usual={role === undefined ? 'mine' : usualDates(role)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

type Feed = NonNullable<ReturnType<typeof useFeeds>['feeds']>[number];

function FeedRow(props: {
  readonly place: FeedPlace;
  readonly feed: Feed | undefined;
  readonly onOpen: () => void;
}) {
  const { place, feed, onOpen } = props;
  const words = useWords(feedsWords);
  const { locale } = useLanguage();
  const now = useMinute();
  const name = place?.name ?? words.ofAll;
  return (
    <li className="flex items-center gap-3 border-b border-line py-2.75 text-ui">
      <Icon name="calendar" className="text-ink-2" />
      <div className="min-w-0 grow">
        <p className="font-semibold wrap-anywhere">
          <Bdi>{name}</Bdi>
        </p>
        <p className="flex flex-wrap gap-x-2.5 gap-y-0.5 text-small text-ink-3">
          {feed ? (
            <>
              <span>{feed.titles === 'full' ? words.full : words.neutral}</span>
              <span>{feed.dates === 'all' ? words.all : words.mine}</span>
              <span>
                {feed.fetchedAt === null
                  ? words.unfetched
                  : words.fetched(relativeTime(locale, Math.min(feed.fetchedAt, now), now))}
              </span>
            </>
          ) : (
            words.none
          )}
        </p>
      </div>
      <Button
        size="small"
        aria-label={feed ? words.changeOf(name) : words.setUpOf(name)}
        onPress={onOpen}
      >
        {feed ? words.change : words.setUp}
      </Button>
    </li>
  );
}
