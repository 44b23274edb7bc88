import { topics } from '@sanad/protocol/topic';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { meQuery, useMe } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { useAway } from '../../realtime/wire/use-away.ts';
import { useChanged } from '../../realtime/wire/use-changed.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { useRefusedAnswers } from './answer/use-answer.ts';
import { useCounts } from './counts/use-counts.ts';
import { useHeardHere } from './counts/use-heard-here.ts';
import { InboxAside } from './inbox-aside.tsx';
import type { InboxTab } from './inbox-tab.ts';
import { OpenInbox } from './list/open-inbox.tsx';
import { useView } from './list/use-view.ts';
import { useMarks } from './marks/use-marks.ts';
import { noticesWords } from './notices-words.ts';

/** Everything that was said to one, over all workspaces: for now, for later, and done. */
export function InboxPage(props: {
  readonly tab: InboxTab;
  readonly entry: string | undefined;
  readonly onTab: (tab: InboxTab) => void;
}) {
  const words = useWords(noticesWords);
  const { profile } = useMe();
  const counts = useCounts();
  const away = useAway(profile.id);
  usePageTitle(words.title);
  useHeardHere(profile.id);
  useRefusedAnswers();
  useKnownWorkspaces();
  const unread = counts?.unread ?? 0;
  const tabs = (
    <Segmented
      label={words.view}
      value={props.tab}
      onChange={props.onTab}
      segments={[
        { key: 'for-you', label: words.tabs.forYou(unread) },
        { key: 'later', label: words.tabs.later(counts?.later ?? 0) },
        { key: 'done', label: words.tabs.done },
      ]}
    />
  );
  return (
    <>
      <TopBar title={words.title} beside={<div className="phone:hidden">{tabs}</div>}>
        {unread > 0 ? <MarkAllRead /> : null}
      </TopBar>
      <div className="hidden flex-none border-b border-line px-4 py-2 phone:block">{tabs}</div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-[1000px] gap-14 px-8 pt-8 pb-12 phone:px-4 phone:pt-4">
          <div className="rows min-w-0 flex-1 content-start gap-5">
            {away ? <Offline tab={props.tab} /> : null}
            <OpenInbox key={props.tab} tab={props.tab} entry={props.entry} away={away} />
          </div>
          <InboxAside counts={counts} />
        </div>
      </div>
    </>
  );
}

/** What was loaded stays to be read; where nothing is here the list says so by itself. */
function Offline(props: { readonly tab: InboxTab }) {
  const words = useWords(noticesWords);
  const shown = useView(props.tab === 'for-you' ? 'news' : props.tab);
  if (shown.phase !== 'open') return null;
  return <Notice kind="risk">{words.offlineNotice}</Notice>;
}

function MarkAllRead() {
  const words = useWords(noticesWords);
  const { markAllRead } = useMarks();
  const waiting = useView('waiting');
  const news = useView('news');
  const onPress = (): void => void markAllRead([...waiting.entries, ...news.entries]);
  return (
    <>
      <Button icon="check" className="phone:hidden" onPress={onPress}>
        {words.markAll}
      </Button>
      <span className="hidden phone:block">
        <IconButton icon="check" label={words.markAll} onPress={onPress} />
      </span>
    </>
  );
}

/**
 * Which workspaces one is in, as the server has it: asked anew when that changes, and once for each that the
 * inbox has news of and this page does not know.
 */
function useKnownWorkspaces(): void {
  const { workspaces, profile } = useMe();
  const counts = useCounts();
  const queries = useQueryClient();
  useChanged(profile.id, { topic: topics.standing, id: profile.id }, () => {
    void queries.invalidateQueries(meQuery);
  });
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const known = new Set<string>(workspaces.map(({ id }) => id));
    const strange = (counts?.byWorkspace ?? []).filter(
      ({ workspaceId: id }) => !known.has(id) && !asked.current.has(id),
    );
    for (const { workspaceId } of strange) asked.current.add(workspaceId);
    if (strange.length > 0) void queries.invalidateQueries(meQuery);
  }, [workspaces, counts, queries]);
}
