import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import type { EventRecord, TemplateRecord } from '@sanad/domain/template/record';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useCollection } from '../../realtime/session/use-live.ts';
import { SaveStatus } from '../../realtime/status/save-status.tsx';
import { WorkspaceHere } from '../../realtime/status/workspace-here.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/content-state.tsx';
import { lazyPiece } from '../../ui/lazy-piece.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { useMayEdit } from '../board/use-may-edit.ts';
import { EventRow } from './list/event-row.tsx';
import { TemplateRow } from './list/template-row.tsx';
import { templateWords } from './template-words.ts';
import { useOwnZone } from './use-own-zone.ts';

const loadArchived = () => import('./list/archived-names.tsx');
const ArchivedTemplates = lazyPiece(async () => (await loadArchived()).ArchivedTemplates);
const ArchivedEvents = lazyPiece(async () => (await loadArchived()).ArchivedEvents);

const byDay = (a: EventRecord, b: EventRecord): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.createdAt - b.createdAt;

const newestFirst = (a: TemplateRecord, b: TemplateRecord): number => b.createdAt - a.createdAt;

/** What can be made again, and the events that something was made for. */
export function TemplatesPage() {
  const words = useWords(templateWords);
  usePageTitle(words.title);
  return (
    <>
      <TopBar title={words.title}>
        <SaveStatus />
      </TopBar>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <WorkspaceHere skeleton={<Skeleton className="p-5" />}>
          <div className="mx-auto grid max-w-[760px] gap-10 px-8 pt-6 pb-12 phone:px-4 phone:pt-4 phone:pb-8">
            <Events />
            <Templates />
          </div>
        </WorkspaceHere>
      </div>
    </>
  );
}

const headLook = 'border-b border-ink pb-1.5 text-lead font-semibold';

/** What comes next first. What has been is folded below it, the last one first. */
function Events() {
  const words = useWords(templateWords);
  const mayEdit = useMayEdit();
  const today = writeDay(dayOf(useMinute(), useOwnZone()));
  const open = useCollection('event', byDay).filter(({ archivedAt }) => archivedAt === null);
  const ahead = open.filter(({ day }) => day >= today);
  const past = open.filter(({ day }) => day < today).toReversed();
  const [showsPast, setShowsPast] = useState(false);
  const [showsArchived, setShowsArchived] = useState(false);
  const rows = (events: readonly EventRecord[]) => (
    <ul>
      {events.map((event) => (
        <EventRow key={event.id} event={event} readOnly={!mayEdit} />
      ))}
    </ul>
  );
  return (
    <section aria-label={words.events}>
      <h2 className={headLook}>{words.events}</h2>
      {ahead.length === 0 ? (
        <p className="py-3 text-small text-ink-2">{words.noEvents}</p>
      ) : (
        rows(ahead)
      )}
      <p className="flex flex-wrap gap-1 pt-4">
        {past.length === 0 ? null : (
          <Button
            kind="quiet"
            size="small"
            icon={showsPast ? 'chevron-down' : 'chevron-end'}
            aria-expanded={showsPast}
            onPress={() => setShowsPast(!showsPast)}
          >
            {words.pastEvents(past.length)}
          </Button>
        )}
        <Button kind="quiet" size="small" icon="archive" onPress={() => setShowsArchived(true)}>
          {words.archivedEvents}
        </Button>
      </p>
      {showsPast ? rows(past) : null}
      {showsArchived ? (
        <ArchivedEvents readOnly={!mayEdit} onClose={() => setShowsArchived(false)} />
      ) : null}
    </section>
  );
}

function Templates() {
  const { workspaceId } = useSession();
  const words = useWords(templateWords);
  const mayEdit = useMayEdit();
  const all = useCollection('template', newestFirst);
  const templates = all.filter(({ archivedAt }) => archivedAt === null);
  const [showsArchived, setShowsArchived] = useState(false);
  return (
    <section aria-label={words.templates}>
      <h2 className={headLook}>{words.templates}</h2>
      {templates.length === 0 ? (
        <div className="pt-4">
          <EmptyState
            title={words.empty}
            action={
              <Link
                to="/w/$workspaceId/board"
                params={{ workspaceId }}
                className={buttonLook('plain')}
              >
                {words.toBoard}
              </Link>
            }
          >
            {words.emptyHelp}
          </EmptyState>
        </div>
      ) : (
        <ul>
          {templates.map((template) => (
            <TemplateRow key={template.id} template={template} readOnly={!mayEdit} />
          ))}
        </ul>
      )}
      <p className="pt-4">
        <Button kind="quiet" size="small" icon="archive" onPress={() => setShowsArchived(true)}>
          {words.archived}
        </Button>
      </p>
      {showsArchived ? (
        <ArchivedTemplates readOnly={!mayEdit} onClose={() => setShowsArchived(false)} />
      ) : null}
    </section>
  );
}
