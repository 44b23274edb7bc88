import type { MessageRecord } from '@sanad/domain/comments/record';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../../ui/content-state.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { messageWish } from '../../task/parts/message-wish.ts';
import { useTaskParts, type Between, type OpenPieceProps } from '../../task/parts/task-part.ts';
import { commentsWords } from '../comments-words.ts';
import { HeldMessages } from '../held/held-messages.tsx';
import { useHeld } from '../held/use-held.ts';
import { useTalkDesk } from '../talk-desk.ts';
import { useMayWrite } from '../use-may-write.ts';
import { MessageRow } from './message-row.tsx';
import { useReadMark } from './use-read-mark.ts';
import { useEarlierOnTheWay, useScrollPlace } from './use-scroll-place.ts';
import { useThread, type Thread } from './use-thread.ts';

const lineBeforeAndAfter =
  'before:h-px before:grow before:bg-line-2 after:h-px after:grow after:bg-line-2';

/** The messages of a task, the newest at the bottom; earlier ones come on the way up. */
export function Talk(props: OpenPieceProps) {
  return <OpenTalk key={props.task.id} {...props} />;
}

function OpenTalk(props: OpenPieceProps) {
  const { task } = props;
  const mayWrite = useMayWrite(task);
  const words = useWords(commentsWords);
  const thread = useThread(task.id);
  const { records, state, hasEarlier, loadEarlier } = thread;
  const held = useHeld(task.id, records);
  const desk = useTalkDesk(task.id);
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const earlier = useRef<HTMLDivElement>(null);
  const { atEnd, show, holdEnd, beginAt } = useScrollPlace(list, end, thread);
  const { firstNewId, unread, isKnown, markRead } = useReadMark(task.id, records);
  useEarlierOnTheWay(earlier, hasEarlier && state === 'ready', loadEarlier);

  const Along = useTaskParts().find(({ between }) => between)?.between;
  const [happened, setHappened] = useState<{ readonly between: Between }>();
  const onHappened = useCallback(
    (next: Between) => {
      holdEnd();
      setHappened({ between: next });
    },
    [holdEnd],
  );

  // Whoever has something new here begins there, everybody else at the title.
  const hasBegun = useRef(false);
  useLayoutEffect(() => {
    if (hasBegun.current || state !== 'ready' || !isKnown) return;
    hasBegun.current = true;
    if (firstNewId !== undefined) beginAt(firstNewId);
  }, [state, isKnown, firstNewId, beginAt]);

  const { client } = useSession();
  // Their moments are the server's; what waits here has none yet.
  const newest = records.findLast(({ id }) => !client.isPending('message', id))?.sentAt;
  const isSeen = atEnd && state === 'ready' && isKnown && newest !== undefined;
  useEffect(() => {
    if (isSeen && document.visibilityState === 'visible') markRead(newest);
  }, [isSeen, newest, markRead]);
  useEffect(() => desk.unread.set(unread), [desk, unread]);
  useEffect(() => desk.atEnd.set(atEnd || records.length === 0), [desk, atEnd, records.length]);

  const wished = useSignal(messageWish);
  useEffect(() => {
    if (wished?.taskId !== task.id || state !== 'ready') return;
    messageWish.set(null);
    desk.wanted.set({ messageId: wished.messageId });
  }, [wished, task.id, state, desk]);

  const wanted = useSignal(desk.wanted);
  useEffect(() => {
    if (wanted === null) return;
    if (show(wanted.messageId) || !hasEarlier) desk.wanted.set(null);
    else if (state === 'ready') loadEarlier();
  }, [desk, wanted, show, hasEarlier, state, loadEarlier, records]);

  return (
    <section aria-label={words.title} className="order-1 rows">
      <h3 className="text-ui font-semibold">{words.title}</h3>
      <div ref={earlier} className="pt-2 empty:hidden">
        {hasEarlier ? (
          <Button
            kind="quiet"
            size="small"
            isDisabled={state === 'loading'}
            onPress={loadEarlier}
            className="w-full"
          >
            {state === 'loading' ? words.loadingEarlier : words.earlier}
          </Button>
        ) : null}
      </div>
      <div className="pt-2 empty:hidden">
        <ThreadState thread={thread} isEmpty={records.length + held.length === 0} />
      </div>
      {Along && (state === 'ready' || records.length > 0) ? (
        <Along task={task} since={records[0]?.sentAt ?? Infinity} onRead={onHappened} />
      ) : null}
      {state !== 'ready' || hasEarlier ? null : happened?.between(null, records[0]?.sentAt ?? null)}
      <ol ref={list} className="rows [overflow-anchor:none]">
        {records.map((message, at) => {
          const isFirstNew = message.id === firstNewId;
          const before = records[at - 1];
          return (
            <li key={message.id} data-message-id={message.id} className="scroll-mt-2">
              {isFirstNew ? <NewLine text={words.newSince} /> : null}
              <MessageRow
                message={message}
                continues={!isFirstNew && continuesOf(before, message)}
                readOnly={!mayWrite}
              />
              {happened?.between(message.sentAt, records[at + 1]?.sentAt ?? null)}
            </li>
          );
        })}
      </ol>
      <HeldMessages taskId={task.id} held={held} />
      <div ref={end} className="h-px" />
      <Heard records={records} isReady={state === 'ready'} />
    </section>
  );
}

const sameBreathMs = 5 * 60_000;

/** Said right after the last one by the same person: their name stands there already. */
function continuesOf(before: MessageRecord | undefined, message: MessageRecord): boolean {
  return (
    before !== undefined &&
    // Fingers have no hovering: what can be done stands beside the name.
    !matchMedia('(pointer: coarse)').matches &&
    before.author === message.author &&
    before.writtenBy?.name === message.writtenBy?.name &&
    before.removedBy === null &&
    message.asks === null &&
    message.answers === null &&
    message.sentAt - before.sentAt < sameBreathMs
  );
}

function ThreadState(props: { readonly thread: Thread; readonly isEmpty: boolean }) {
  const words = useWords(commentsWords);
  const offline = useOffline();
  const { state, records, retry } = props.thread;
  if (state === 'loading' && records.length === 0) return <Skeleton className="py-3" />;
  if (state === 'failed' && offline) return <p className="text-meta text-ink-3">{words.offline}</p>;
  if (state === 'failed') {
    return (
      <ErrorState
        title={words.failed}
        action={
          <Button size="small" icon="reload" onPress={retry}>
            {words.tryAgain}
          </Button>
        }
      >
        {words.failedHelp}
      </ErrorState>
    );
  }
  if (state === 'ready' && props.isEmpty)
    return <EmptyState title={words.empty}>{words.emptyHelp}</EmptyState>;
  return null;
}

function NewLine(props: { readonly text: string }) {
  return (
    <p
      className={`flex items-center gap-2 pt-3 text-meta font-semibold text-ink-2 ${lineBeforeAndAfter}`}
    >
      {props.text}
    </p>
  );
}

/** Says what others write while one is here, and nothing of what was here before or is one's own. */
function Heard(props: { readonly records: readonly MessageRecord[]; readonly isReady: boolean }) {
  const { records, isReady } = props;
  const words = useWords(commentsWords);
  const { userId } = useSession();
  const members = useMembers();
  const heardUpTo = useRef<number | undefined>(undefined);
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (!isReady) return;
    const upTo = heardUpTo.current;
    heardUpTo.current = Math.max(upTo ?? 0, records.at(-1)?.number ?? 0);
    if (upTo === undefined) return;
    const fresh = records.filter(
      ({ number, author, removedBy }) => number > upTo && author !== userId && removedBy === null,
    );
    const nameOf = (author: string): string =>
      shortNameOf(members.find((member) => member.userId === author)?.name ?? words.somebody);
    if (fresh.length > 0)
      setSaid(fresh.map(({ author, text }) => words.said(nameOf(author), text)).join('\n'));
  }, [records, isReady, userId, members, words]);

  return (
    <p aria-live="polite" className="sr-only">
      <Sentence>{said}</Sentence>
    </p>
  );
}
