import type { UserId } from '@sanad/domain/kernel/ids';
import { mergeToday, type TodayDay } from '@sanad/domain/today/merge-today';
import { topics } from '@sanad/protocol/topic';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import { meQuery, useMe } from '../../http/me.ts';
import { useChanged } from '../../realtime/wire/use-changed.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { openOwnToday, preparedToday, takePrepared } from './own-today.ts';
import type { RoomOfToday } from './room-of-today.ts';
import type { TodayRooms } from './today-rooms.ts';

export interface Today {
  readonly rooms: readonly RoomOfToday[];
  readonly day: TodayDay;
}

const never = (): (() => void) => () => undefined;
const nothing: readonly RoomOfToday[] = [];

/** The rows of a moment ago, for whoever comes back to them: they go with everything else that was asked for. */
export const todayKey = (userId: UserId) => ['today', userId] as const;

/** One's day over all workspaces: open while this stands. */
export function useToday(): Today {
  const { profile, workspaces } = useMe();
  const { id: userId, zone } = profile;
  const queries = useQueryClient();
  const minute = useMinute();
  const [today, setToday] = useState<TodayRooms>();
  const [before] = useState(
    () =>
      preparedToday({ userId, zone })?.rooms.get() ??
      queries.getQueryData<readonly RoomOfToday[]>(todayKey(userId)) ??
      nothing,
  );

  const askWhere = useCallback(() => void queries.invalidateQueries(meQuery), [queries]);
  useChanged(userId, { topic: topics.standing, id: userId }, askWhere);

  useEffect(() => {
    const kept = queries.getQueryData<readonly RoomOfToday[]>(todayKey(userId));
    const opened = takePrepared({ userId, zone }) ?? openOwnToday({ userId, zone }, kept);
    setToday(opened);
    const stop = opened.onEnded(askWhere);
    return () => {
      stop();
      queries.setQueryData(todayKey(userId), opened.rooms.get());
      void opened.close();
    };
  }, [userId, zone, queries, askWhere]);

  useEffect(() => today?.show(workspaces.map(({ id }) => id)), [today, workspaces]);
  useEffect(() => today?.readAnew(), [today, minute]);

  const rooms = useSyncExternalStore(today?.rooms.subscribe ?? never, () =>
    today === undefined ? before : today.rooms.get(),
  );
  return useMemo(() => {
    // One that is left is not shown for another moment, whoever says so first.
    const mine = rooms.filter((room) => workspaces.some(({ id }) => id === room.workspaceId));
    return { rooms: mine, day: mergeToday(mine.map(({ rows }) => rows)) };
  }, [rooms, workspaces]);
}
