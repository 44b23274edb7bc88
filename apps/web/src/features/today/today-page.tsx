import type { TodayDay } from '@sanad/domain/today/merge-today';
import { todayGroups, type TodayGroup as TodayGroupName } from '@sanad/domain/today/record';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useMe } from '../../http/me.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { longDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { lastWorkspace } from '../../realtime/session/last-workspace.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { EmptyState } from '../../ui/content-state.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { DayLine } from './day-line.tsx';
import { TodayClients } from './today-clients.tsx';
import { TodayEnd } from './today-end.tsx';
import { TodayGroup } from './today-group.tsx';
import { TodayLead } from './today-lead.tsx';
import { TodayNews } from './today-news.tsx';
import { todayWords } from './today-words.ts';
import { useKeptPlace } from './use-kept-place.ts';
import type { Today } from './use-today.ts';
import { zonesOf } from './zones-of.ts';

/** The morning's page: what of all workspaces waits for one, is due, and waits for others. */
export function TodayPage(props: { readonly today: Today }) {
  const { rooms } = props.today;
  const words = useWords(todayWords);
  const { locale } = useLanguage();
  const { profile, workspaces } = useMe();
  const now = useMinute();
  const all = todayGroups.flatMap((group) => props.today.day[group]);
  const isEmpty = all.length === 0;
  const isReading = rooms.some(({ phase }) => phase === 'reading');
  const place = useKeptPlace(!isEmpty);
  // One that is left is nobody's filter.
  const only = workspaces.some(({ id }) => id === place.only) ? place.only : undefined;
  const day = useMemo(
    () => (only === undefined ? props.today.day : dayOf(props.today.day, only)),
    [props.today.day, only],
  );
  usePageTitle(words.title);
  const onLine = [...day.answer, ...day.late, ...day.today, ...day.waiting];
  return (
    <>
      <TopBar title={words.title} />
      <div ref={place.scroller} className="min-h-0 flex-1 overflow-y-auto" aria-busy={isReading}>
        <div className="mx-auto rows max-w-[46rem] content-start gap-6.5 px-8 pt-9 pb-16 phone:px-4 phone:pt-5">
          <header className="rows gap-1">
            <h2 className="text-display-tight">{longDay(locale, profile.zone, now)}</h2>
            {isReading && isEmpty ? null : <TodayLead day={day} />}
          </header>
          <TodayNews rooms={rooms} />
          <TodayClients rows={all} only={only} onOnly={place.showOnly} />
          {isEmpty ? null : <DayLine rows={onLine} zones={zonesOf(rooms, profile.zone)} />}
          {todayGroups.map((group) => (
            <TodayGroup
              key={group}
              group={group}
              rows={day[group]}
              shown={place.shown[group]}
              onShow={place.show}
              onOpen={place.leaveBy}
            />
          ))}
          {!isEmpty ? null : isReading ? <Skeleton lines={[60, 80, 45, 70]} /> : <NothingToday />}
          {isEmpty && isReading ? null : <TodayEnd only={only} />}
        </div>
      </div>
    </>
  );
}

/** The rows of one client alone. */
function dayOf(day: TodayDay, workspaceId: string): TodayDay {
  const of = (group: TodayGroupName) => day[group].filter((row) => row.workspaceId === workspaceId);
  return Object.fromEntries(todayGroups.map((group) => [group, of(group)])) as unknown as TodayDay;
}

function NothingToday() {
  const { empty } = useWords(todayWords);
  const { workspaces } = useMe();
  const last = lastWorkspace.among(workspaces);
  if (last === undefined)
    return (
      <EmptyState
        title={empty.none}
        action={
          <Link to="/start" className={buttonLook('plain')}>
            {empty.begin}
          </Link>
        }
      >
        {empty.noneHelp}
      </EmptyState>
    );
  return (
    <EmptyState
      title={empty.title}
      action={
        <Link
          to="/w/$workspaceId/board"
          params={{ workspaceId: last.id }}
          className={buttonLook('plain')}
        >
          <Sentence>{empty.toBoard(last.name)}</Sentence>
        </Link>
      }
    >
      {empty.help}
    </EmptyState>
  );
}
