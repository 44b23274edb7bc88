import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

import { deviceWall } from '../http/device-wall.ts';
import { lastPerson } from '../http/last-person.ts';
import { leaving } from '../http/leaving.ts';
import { meQuery } from '../http/me.ts';
import { closeAllSessions } from '../realtime/session/open-sessions.ts';
import { closeOwnRoom } from '../realtime/session/own-room.ts';
import { closeAppSocket } from '../realtime/wire/app-socket.ts';
import { pageDrawing } from './page-drawing.ts';

/** A room that was still being opened would be written down after everything else had left the device. */
async function leaveNothing(): Promise<void> {
  await Promise.all([closeAllSessions(), closeOwnRoom()]);
  if (!lastPerson.isNobody) return;
  const { reconcileDevice } = await import('../realtime/device/reconcile-device.ts');
  await reconcileDevice(undefined);
}

async function leaveShared(): Promise<void> {
  await Promise.allSettled([closeAllSessions(), closeOwnRoom()]);
  deviceWall.forget();
  location.replace('/sign-in?ended=shared');
}

/** The sign-in has ended: what is shown goes, and signing in again comes back here. */
export function useSignedOut(): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCallback(() => {
    // A refused connection does not come back by itself; whoever signs in next opens their own.
    closeAppSocket();
    // Unsent edits stay on the device and go out after signing in again.
    lastPerson.forget();
    queries.removeQueries({ queryKey: meQuery.queryKey });
    queries.removeQueries({ queryKey: ['inbox'] });
    queries.removeQueries({ queryKey: ['today'] });
    if (deviceWall.keepsNothing) {
      if (leaving.isUnderWay) return;
      // A whole new page: nothing of the person stays in memory.
      pageDrawing.hide();
      void leaveShared();
      return;
    }
    void navigate({ to: '/sign-in', search: { next: location.pathname }, replace: true });
    leaveNothing().catch((error: unknown) => console.warn('device', error));
  }, [queries, navigate]);
}
