import { useRef } from 'react';

import { useMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { buttonLook } from '../../../ui/button-look.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../../ui/content-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { HelpLink } from '../../help/help-link.tsx';
import type { InboxTab } from '../inbox-tab.ts';
import { noticesWords } from '../notices-words.ts';
import { groupsOf } from './groups-of.ts';
import { NoticeList, type ListedGroup } from './notice-list.tsx';
import { useView, type OpenView } from './use-view.ts';

/** The inbox of one tab, in each of its states. */
export function OpenInbox(props: {
  readonly tab: InboxTab;
  readonly entry: string | undefined;
  readonly away: boolean;
}) {
  return props.tab === 'for-you' ? (
    <ForYou entry={props.entry} away={props.away} />
  ) : (
    <OneView view={props.tab} away={props.away} />
  );
}

function ForYou(props: { readonly entry: string | undefined; readonly away: boolean }) {
  const waiting = useView('waiting');
  const news = useView('news');
  const { zone } = useMe().profile;
  const now = useMinute();
  const views = { waiting, recent: news, older: news };
  const groups = groupsOf(waiting.entries, news.entries, zone, now);
  const last = groups.at(-1);
  return (
    <Shown
      views={[waiting, news]}
      away={props.away}
      entry={props.entry}
      empty="forYou"
      groups={groups.map((group) => ({
        ...group,
        // Of the news only the last group is open at its end.
        hasMore: views[group.key].more !== 'none' && (group.key === 'waiting' || group === last),
      }))}
    />
  );
}

function OneView(props: { readonly view: 'later' | 'done'; readonly away: boolean }) {
  const view = useView(props.view);
  const { entries } = view;
  return (
    <Shown
      views={[view]}
      away={props.away}
      empty={props.view}
      groups={
        entries.length === 0 ? [] : [{ key: props.view, entries, hasMore: view.more !== 'none' }]
      }
    />
  );
}

function Shown(props: {
  readonly views: readonly OpenView[];
  readonly groups: readonly ListedGroup[];
  readonly empty: 'forYou' | 'later' | 'done';
  readonly away: boolean;
  readonly entry?: string | undefined;
}) {
  const { views, groups, empty, away } = props;
  const words = useWords(noticesWords);
  const place = useRef<HTMLDivElement>(null);
  const missing = views.filter(({ phase }) => phase !== 'open');
  if (missing.length > 0) {
    if (away) {
      return (
        <ErrorState icon="offline" title={words.offline}>
          {words.offlineHelp}
        </ErrorState>
      );
    }
    if (missing.every(({ phase }) => phase === 'loading')) return <Skeleton className="py-2" />;
    const again = (): void => missing.forEach((view) => view.again());
    return (
      <ErrorState title={words.failed} action={<Button onPress={again}>{words.tryAgain}</Button>}>
        {words.failedHelp}
      </ErrorState>
    );
  }
  const more = views.filter((view) => view.more !== 'none');
  const isLoading = more.some((view) => view.more === 'loading');
  return (
    <div ref={place} tabIndex={-1} className="rows gap-4 outline-none">
      <NoticeList
        groups={groups}
        called={props.entry}
        empty={
          more.length > 0 ? null : (
            <EmptyState
              title={words.empty[empty]}
              action={
                <HelpLink page="notices" className={buttonLook('plain')}>
                  {words.empty.help}
                </HelpLink>
              }
            >
              {empty === 'done' ? words.empty.doneHelp : undefined}
            </EmptyState>
          )
        }
      />
      {more.length === 0 ? null : (
        <div className="flex flex-wrap items-center gap-2">
          {more.some((view) => view.more === 'failed') ? (
            <p role="alert" className="text-small text-ink-2">
              {words.earlierFailed}
            </p>
          ) : null}
          <Button
            size="small"
            isDisabled={isLoading}
            onPress={() => {
              // The button may be gone when they are here.
              place.current?.focus({ preventScroll: true });
              for (const view of more) view.earlier();
            }}
          >
            {isLoading ? words.loadingEarlier : words.earlier}
          </Button>
        </div>
      )}
    </div>
  );
}
