import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

import { meQuery } from '../http/me.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';

/** What is on the device is here sooner; what is not has a frame to wait in. */
const patienceMs = 250;

/** Opens the workspace of the address, or all of them for one's day, before anything is drawn, so that it is drawn with its records in it. */
export async function openRoomAtHand(): Promise<void> {
  const me = queryClient.getQueryData(meQuery.queryKey);
  const { pathname } = router.latestLocation;
  if (me && pathname === '/today') {
    const { prepareToday } = await import('../features/today/own-today.ts');
    return soon(prepareToday(me));
  }
  const id = /^\/w\/([^/]+)/.exec(pathname)?.[1];
  const workspace = me?.workspaces.find((each) => each.id === id);
  if (!me || !workspace) return;
  const { prepareSession } = await import('../realtime/session/open-sessions.ts');
  await soon(prepareSession(me.profile.id as UserId, workspace.id as WorkspaceId));
}

async function soon(ready: Promise<void>): Promise<void> {
  await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
