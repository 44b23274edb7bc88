import type { Instant } from '@sanad/domain/kernel/instant';
import { setHomeMark } from '@sanad/domain/person/home-mark-mutations';
import { homeVisitOf } from '@sanad/domain/person/home-visit';
import { useEffect, useState } from 'react';

import { serverNow } from '../../http/server-clock.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { usePersonRecord, usePersonRoom } from '../../realtime/session/use-person-records.ts';
import { useMinute } from '../../ui/use-minute.ts';

/** Looking on is said again after so long. */
const sayMs = 5 * 60_000;
/** Where one's own room does not come, one is told of as much as at a first visit. */
const patienceMs = 2_000;

function attends(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

/**
 * Since when this visit tells what is new; `undefined` until it is known. That one looks is kept in one's own room,
 * for all devices, while somebody attends.
 */
export function useHomeVisit(): Instant | undefined {
  const { client, userId, workspaceId } = useSession();
  const room = usePersonRoom(userId)?.client;
  const minute = useMinute();
  const mark = usePersonRecord(userId, 'homeMark', workspaceId);
  const isLate = useIsLate(mark === undefined);
  const own = mark?.stay === client.stay ? (mark ?? undefined) : undefined;
  const isKnown = mark !== undefined;

  useEffect(() => {
    if (!room || !isKnown) return undefined;
    const say = (): void => {
      const { stay } = client;
      const at = serverNow() as Instant;
      const said = room.get('homeMark', workspaceId);
      if (stay === undefined || !attends()) return;
      if (said?.stay === stay && at - said.at < sayMs) return;
      room.mutate(setHomeMark, { workspaceId, stay, at });
    };
    say();
    addEventListener('focus', say);
    document.addEventListener('visibilitychange', say);
    return () => {
      removeEventListener('focus', say);
      document.removeEventListener('visibilitychange', say);
    };
  }, [room, client, workspaceId, isKnown, minute]);

  if (!isKnown && !isLate) return undefined;
  return homeVisitOf(own, serverNow(minute) as Instant).since;
}

function useIsLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isLate;
}
