import { homeOf } from '@sanad/domain/home/home-of';
import type { Home, HomeRecords } from '@sanad/domain/home/record';
import type { Instant } from '@sanad/domain/kernel/instant';
import { useEffect, useMemo, useState } from 'react';

import { serverNow } from '../../http/server-clock.ts';
import type { LiveClient } from '../../realtime/session/live-client.ts';
import { onRecordsChanged } from '../../realtime/session/on-records-changed.ts';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useMinute } from '../../ui/use-minute.ts';

const read = ['task', 'column', 'question', 'member', 'plannedCheckIn'] as const;

export interface OwnHome {
  /** As the room has confirmed it. */
  readonly home: Home;
  /** Keys of what one has said and the room has not confirmed: it is on its way. */
  readonly onItsWay: ReadonlySet<string>;
}

/** One's Home here, from the open room: what is shown of a task is what the room has, never what is only on its way. */
export function useHome(since: Instant): OwnHome {
  const { client, userId: me } = useSession();
  const minute = useMinute();
  const change = useChanges(client);
  return useMemo(() => {
    const reader = { me, now: serverNow() as Instant, since };
    const { records, isAllConfirmed } = confirmedRecords(client);
    const home = homeOf(records, reader);
    if (isAllConfirmed) return { home, onItsWay: new Set<string>() };
    const soon = homeOf({ ...records, tasks: client.all('task') }, reader);
    const left = new Set(soon.waits.map(({ key }) => key));
    const said = home.waits.flatMap(({ key }) => (left.has(key) ? [] : [key]));
    return { home, onItsWay: new Set(said) };
    // Both say only that what is read may read otherwise now.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client, me, since, minute, change]);
}

function confirmedRecords(client: LiveClient): {
  readonly records: HomeRecords;
  readonly isAllConfirmed: boolean;
} {
  let isAllConfirmed = true;
  const tasks = client.all('task').flatMap((task) => {
    if (!client.isPending('task', task.id)) return task;
    isAllConfirmed = false;
    // One's own that is not there yet waits for nobody.
    return client.confirmed('task', task.id) ?? [];
  });
  const records = {
    tasks,
    columns: client.all('column'),
    questions: client.all('question'),
    members: client.all('member'),
    checkIns: client.all('plannedCheckIn'),
  };
  return { records, isAllConfirmed };
}

/** Another value for all that changes in one turn. */
function useChanges(client: LiveClient): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const tell = () => setCount((before) => before + 1);
    tell();
    return onRecordsChanged(client, read, tell);
  }, [client]);
  return count;
}
