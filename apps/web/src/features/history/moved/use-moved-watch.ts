import type { Instant } from '@sanad/domain/kernel/instant';
import { setSeenMark } from '@sanad/domain/person/seen-mark-mutations';
import { topics } from '@sanad/protocol/topic';
import { useEffect, useState } from 'react';

import { call } from '../../../http/call.ts';
import { serverNow } from '../../../http/server-clock.ts';
import { browserTimers } from '../../../realtime/session/browser-time.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import { useChanged } from '../../../realtime/wire/use-changed.ts';
import { newsOf } from './board-news.ts';
import { attends, isTaskInView } from './is-row-in-view.ts';
import { MovedWatch, type Seen, type Visit } from './moved-watch.ts';
import { openWatches } from './open-watches.ts';
import { useIsKnown } from './use-is-known.ts';

/** That all was seen is said anew after so long, though nothing happened. */
const sameMs = 60_000;

/** Watches the open board from when it is known what was seen of it, until it is left. */
export function useMovedWatch(): Visit | undefined {
  const session = useSession();
  const { client, userId, workspaceId } = session;
  const room = usePersonRoom(userId)?.client;
  const isKnown = useIsKnown(client, room);
  const [visit, setVisit] = useState<Visit>();

  useEffect(() => {
    const { stay } = client;
    if (!isKnown || !room || stay === undefined) return undefined;
    const seen = (): Seen | undefined => {
      const mark = room.get('seenMark', workspaceId);
      return mark?.stay === stay ? mark : undefined;
    };
    const watch = new MovedWatch({
      news: newsOf(session),
      ask: (since) => call('listMoved', { params: { workspaceId }, body: { since } }),
      seen,
      saw({ upTo, tasks }) {
        const at = serverNow() as Instant;
        const said = seen();
        const isSaid = said?.upTo === upTo && tasks.length === 0 && at - said.at < sameMs;
        if (!isSaid) {
          room.mutate(setSeenMark, { workspaceId, stay, upTo, at, tasks: [...tasks] });
        }
      },
      version: () => client.version ?? 0,
      attends,
      inView: isTaskInView,
      now: () => serverNow() as Instant,
      after: (ms, callback) => browserTimers.after(ms, callback),
      onVisit: setVisit,
    });
    openWatches.set(session, watch);
    const onAttention = (): void => watch.attention();
    const onLeave = (): void => watch.write();
    const stopMark = room.onRecord('seenMark', workspaceId, () => watch.show());
    document.addEventListener('visibilitychange', onAttention);
    addEventListener('focus', onAttention);
    addEventListener('blur', onAttention);
    addEventListener('pagehide', onLeave);
    return () => {
      stopMark();
      document.removeEventListener('visibilitychange', onAttention);
      removeEventListener('focus', onAttention);
      removeEventListener('blur', onAttention);
      removeEventListener('pagehide', onLeave);
      openWatches.delete(session);
      watch.close();
    };
  }, [session, client, room, isKnown, workspaceId]);

  useChanged(userId, { topic: topics.history, id: workspaceId }, () =>
    openWatches.get(session)?.heard(),
  );
  return visit;
}
