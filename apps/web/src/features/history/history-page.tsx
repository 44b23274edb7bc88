import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useRecord } from '../../realtime/session/use-live.ts';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/content-state.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { spanMs, type HistoryFilter } from './history-filter.ts';
import { HistoryFilters } from './history-filters.tsx';
import { historyWords } from './history-words.ts';
import { EmptyHistory, OpenHistory } from './list/open-history.tsx';

/** Everything that happened in the workspace, or to one thing in it: who, what and when. */
export function HistoryPage(props: {
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
}) {
  const { filter, onFilter } = props;
  const words = useWords(historyWords);
  usePageTitle(words.title);
  return (
    <>
      <TopBar title={words.title} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <WorkspaceHere skeleton={<Skeleton className="p-5" />}>
          <div className="mx-auto grid max-w-[1000px] gap-5 px-8 pt-6 pb-12 phone:px-4 phone:pt-4 phone:pb-8">
            {filter.about === undefined ? (
              <HistoryFilters filter={filter} onFilter={onFilter} />
            ) : (
              <OfOne about={filter.about} />
            )}
            <Found key={JSON.stringify(filter)} filter={filter} onFilter={onFilter} />
          </div>
        </WorkspaceHere>
      </div>
    </>
  );
}

function Found(props: {
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
}) {
  const { about, person, kind, span } = props.filter;
  const words = useWords(historyWords);
  // From the moment of choosing: else every minute would ask anew.
  const [from] = useState(() => (span === undefined ? undefined : Date.now() - spanMs[span]));
  const isNarrowed = person !== undefined || kind !== undefined || span !== undefined;
  return (
    <OpenHistory
      ask={{ about, actor: person, kind, from }}
      subjects={about === undefined}
      empty={
        isNarrowed ? (
          <EmptyState
            title={words.nothingFound}
            action={<Button onPress={() => props.onFilter({})}>{words.showAll}</Button>}
          >
            {words.nothingFoundHelp}
          </EmptyState>
        ) : (
          <EmptyHistory />
        )
      }
    />
  );
}

/** Whose history it is, and the way to all of it. */
function OfOne(props: { readonly about: string }) {
  const words = useWords(historyWords);
  const { workspaceId } = useSession();
  const [kind, id] = props.about.split(':');
  const document = useRecord('document', kind === 'document' ? id : null);
  const task = useRecord('task', kind === 'task' ? id : null);
  const name = document?.title ?? task?.title.text;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      {name === undefined ? null : (
        <h2 className="min-w-0 font-semibold wrap-anywhere">
          <Sentence>{words.of(name)}</Sentence>
        </h2>
      )}
      <Link
        to="/w/$workspaceId/history"
        params={{ workspaceId }}
        className="text-small text-ink-2 underline"
      >
        {words.all}
      </Link>
    </div>
  );
}
