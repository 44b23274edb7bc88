import type { MessageRecord } from '@sanad/domain/comments/record';
import type { TaskId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { setReadMark } from '@sanad/domain/person/read-mark-mutations';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { createSoon, onHidden } from '../../../realtime/session/soon.ts';
import { useKeptTexts } from '../../../realtime/session/use-kept-texts.ts';
import { usePersonRecord, usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import { readLine, unknownLine } from './read-line.ts';

/** So many messages that come together are one mark. */
const waitMs = 600;

/**
 * Where reading stopped, on whichever device: everything up to the server's moment of the last message that
 * was in sight. The line stands where it was when the task was opened, whatever is read here meanwhile; what
 * is read on another device moves it. Somebody who was never here has no such line.
 */
export function useReadMark(taskId: TaskId, records: readonly MessageRecord[]) {
  const { userId, workspaceId } = useSession();
  const client = usePersonRoom(userId)?.client;
  const mark = usePersonRecord(userId, 'readMark', taskId);
  const before = useNumberOfBefore(taskId);
  const isLive = useSyncExternalStore(
    useCallback((listener: () => void) => client?.onState(listener) ?? (() => undefined), [client]),
    () => client?.connection === 'live',
  );
  const [stands, setStands] = useState(unknownLine);
  const { at: line } = stands;
  /** The highest that was in sight here. */
  const [own, setOwn] = useState(0);

  const isKnown = mark !== undefined && (mark !== null || !before.number || records.length > 0);
  const next = readLine(stands, {
    known: isKnown ? (mark?.upTo ?? before.momentIn(records)) : undefined,
    heard: client && isLive ? (client.confirmed('readMark', taskId)?.upTo ?? null) : undefined,
    mark: mark?.upTo ?? null,
    own,
  });
  if (next !== stands) setStands(next);

  const write = useRef(() => undefined as void);
  useEffect(() => {
    write.current = () => {
      if (!client || own <= (client.get('readMark', taskId)?.upTo ?? 0)) return;
      const upTo = own as Instant;
      const made = client.mutate(setReadMark, { taskId, workspaceId, upTo });
      if (made.kind === 'made') before.forget();
    };
  });
  const soon = useMemo(() => createSoon(() => write.current(), waitMs), []);
  useEffect(() => {
    if (own > 0) soon.ask();
  }, [soon, own]);
  useEffect(() => {
    const stop = onHidden(soon.now);
    return () => {
      soon.now();
      stop();
    };
  }, [soon]);

  const isNew = (message: MessageRecord, since: number): boolean =>
    message.sentAt > since && message.author !== userId && message.removedBy === null;
  const read = own === 0 ? (line ?? Infinity) : Math.max(own, line === Infinity ? 0 : (line ?? 0));
  const firstNew = records.find((message) => isNew(message, line ?? Infinity));
  return {
    firstNewId: firstNew?.id,
    unread: records.filter((message) => isNew(message, read)).length,
    /** Whether it is known where reading stopped. */
    isKnown: line !== undefined,
    markRead: useCallback((upTo: number) => setOwn((was) => Math.max(was, upTo)), []),
  };
}

/** A page of before kept the number of the last message that was read, on its device. */
function useNumberOfBefore(taskId: string) {
  const kept = useKeptTexts();
  return useMemo(() => {
    const place = `read:${taskId}`;
    const number = Number(kept.of(place));
    return {
      number,
      momentIn: (records: readonly MessageRecord[]): number =>
        number > 0 ? (records.findLast((each) => each.number <= number)?.sentAt ?? 0) : Infinity,
      forget: () => kept.keep(place, ''),
    };
  }, [kept, taskId]);
}
