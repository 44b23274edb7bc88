import type { Instant } from '@sanad/domain/kernel/instant';
import { firstVisitMs } from '@sanad/domain/person/home-visit';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState, type ReactNode } from 'react';

import { serverNow } from '../../http/server-clock.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { sideOfMember } from '../../realtime/session/member.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useCollection, useMe } from '../../realtime/session/use-live.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { EmptyState } from '../../ui/content-state.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { useMayEdit } from '../board/use-may-edit.ts';
import { DeliveredRow } from './delivered-row.tsx';
import { DoingRow } from './doing-row.tsx';
import { EndOfDay, OwnNote } from './hand-off/end-of-day.tsx';
import { HandOffNote } from './hand-off/hand-off-note.tsx';
import { notesOf } from './hand-off/notes-of.ts';
import { HomeGroup } from './home-group.tsx';
import { HomeLead } from './home-lead.tsx';
import { homeWords } from './home-words.ts';
import { NextCheckIn } from './next-check-in.tsx';
import { RiskRow } from './risk-row.tsx';
import { useHomeVisit } from './use-home-visit.ts';
import { useHome } from './use-home.ts';
import { useTaken } from './use-taken.ts';
import { useWordsOfTime } from './use-words-of-time.ts';
import { WaitRow } from './wait-row.tsx';

const columns =
  'mx-auto grid max-w-[1000px] grid-cols-[minmax(0,1fr)_16.75rem] gap-x-14 gap-y-8 px-8 pt-9 pb-16 ' +
  'folded:grid-cols-[minmax(0,1fr)] phone:grid-cols-[minmax(0,1fr)] phone:px-4 phone:pt-5';

/** Where the note was opened, or what came of it. */
const opener = '[data-end-of-day], [data-hand-off] button';

export interface HomePageProps {
  /** One's own note is being written. */
  readonly isWriting: boolean;
  readonly onWrite: (isOpen: boolean) => void;
  /** Both sides' clocks and hours, for a phone: elsewhere they stand at the nav's foot. */
  readonly clocks: ReactNode;
  /** What one does next in the plan with which one begins, where there is one. */
  readonly plan: ReactNode;
}

export function OpenHome(props: HomePageProps) {
  const { isWriting, onWrite } = props;
  const words = useWords(homeWords);
  const since = useHomeVisit();
  const [first] = useState(() => (serverNow() - firstVisitMs) as Instant);
  const { home, onItsWay } = useHome(since ?? first);
  const { rows, took } = useTaken(home.waits, onItsWay);
  const me = useMe();
  const isAssistant = me !== undefined && sideOfMember(me) === 'assistant';
  const { dayOf } = useWordsOfTime();
  const notes = useHandOffs(since);
  const comeBack = useReturnFocus(() => document.querySelector<HTMLElement>(opener));
  const close = (): void => {
    onWrite(false);
    comeBack();
  };
  const mayWrite = useMayEdit() && isAssistant;
  const open = rows.filter(({ is }) => is === 'open');
  const isCalm = open.length === 0 && home.risks.length === 0;
  const came = isAssistant ? words.groups.accepted : words.groups.delivered;
  const [said, setSaid] = useState('');
  const onTook = useCallback<typeof took>(
    (wait, outcome) => {
      took(wait, outcome);
      setSaid(words.said(words.onItsWay[outcome], wait.task.title.text));
    },
    [took, words],
  );
  const done = rows.filter(({ is }) => is === 'done').at(-1);
  const settled = done
    ? words.said(words.done[done.outcome ?? 'answer'], done.wait.task.title.text)
    : said;

  return (
    <div className={columns}>
      <div className="rows content-start gap-6.5">
        <HomeLead count={open.length} />
        <p role="status" className="sr-only">
          {settled}
        </p>
        {mayWrite && isWriting ? <OwnNote onClose={close} /> : null}
        {notes.fresh.map((note) => (
          <HandOffNote key={note.id} note={note} large />
        ))}
        <HomeGroup name="waits" title={words.groups.waits} count={open.length} rows={rows}>
          {(standing) => (
            <WaitRow
              key={standing.wait.key}
              standing={standing}
              isFirst={standing === open[0]}
              onTook={onTook}
            />
          )}
        </HomeGroup>
        {isCalm ? <Calm isNew={home.isNew} /> : null}
        <HomeGroup name="risks" title={words.groups.risks} rows={home.risks} first={6}>
          {(risk) => <RiskRow key={risk.task.id} risk={risk} />}
        </HomeGroup>
        {since === undefined ? null : (
          <>
            <HomeGroup name="delivered" title={came(dayOf(since))} rows={home.delivered} first={6}>
              {(delivery) => <DeliveredRow key={delivery.task.id} delivery={delivery} />}
            </HomeGroup>
            <HomeGroup name="doing" title={words.groups.doing} rows={home.doing} first={6}>
              {(doing) => <DoingRow key={doing.task.id} doing={doing} />}
            </HomeGroup>
          </>
        )}
      </div>
      <aside className="grid content-start gap-8 text-ui">
        <NextCheckIn checkIn={home.checkIn} />
        {props.plan}
        {mayWrite && !isWriting && !notes.isLeft ? <EndOfDay onOpen={() => onWrite(true)} /> : null}
        {notes.last ? <HandOffNote key={notes.last.id} note={notes.last} /> : null}
        <div className="desk:hidden">{props.clocks}</div>
      </aside>
    </div>
  );
}

function useHandOffs(since: Instant | undefined) {
  const { userId: me } = useSession();
  const now = useMinute();
  const all = useCollection('handOff', (a, b) => b.sentAt - a.sentAt);
  return useMemo(() => notesOf(all, { me, now, since }), [all, me, now, since]);
}

/** Nothing needs one's word: said beautifully, with one next step where there is one to take. */
function Calm(props: { readonly isNew: boolean }) {
  const { empty, ask } = useWords(homeWords);
  const { workspaceId } = useSession();
  const me = useMe();
  const mayEdit = useMayEdit();
  const isAssistant = me !== undefined && sideOfMember(me) === 'assistant';
  return (
    <EmptyState
      title={props.isNew ? empty.fresh : empty.calmHelp}
      action={
        mayEdit ? (
          <Link
            to="/w/$workspaceId/board"
            params={{ workspaceId }}
            className={buttonLook('primary')}
          >
            {isAssistant ? ask.toBoard : ask.open}
          </Link>
        ) : undefined
      }
    >
      {!props.isNew ? undefined : isAssistant ? empty.freshHelpDoer : empty.freshHelp}
    </EmptyState>
  );
}
