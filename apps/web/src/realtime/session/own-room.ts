import type { UserId } from '@sanad/domain/kernel/ids';
import { personRoom } from '@sanad/protocol/room-name';

import { call } from '../../http/call.ts';
import { appSocket, roomTransport } from '../wire/app-socket.ts';
import type { PersonSession } from './person-session.ts';

/** Once in a tab, from the first who needs it until the person leaves. Its code comes with it: no first look waits for that. */
let open: { readonly userId: UserId; readonly session: Promise<PersonSession> } | undefined;

export async function ownRoom(userId: UserId): Promise<PersonSession> {
  while (open?.userId !== userId) {
    if (open === undefined) begin(userId);
    else await closeOwnRoom();
  }
  return open.session;
}

/** The person leaves this device, or another one signed in. */
export async function closeOwnRoom(): Promise<void> {
  const closing = open;
  open = undefined;
  const session = await closing?.session.catch(() => undefined);
  session?.close();
}

function begin(userId: UserId): void {
  const session = openSession(userId);
  const entry = { userId, session };
  open = entry;
  const close = (): void => {
    if (open === entry) void closeOwnRoom();
  };
  session.then(
    ({ phase }) =>
      phase.subscribe(() => {
        // Whoever signs in next opens it anew.
        if (phase.get().phase === 'ended') close();
      }),
    close,
  );
}

async function openSession(userId: UserId): Promise<PersonSession> {
  const { openPersonSession } = await import('./person-session.ts');
  return openPersonSession(userId, {
    transport: roomTransport(userId, personRoom(userId)),
    snapshots: { load: async () => (await call('getPersonSnapshot', {})) as never },
    onSignedOut: (listener) => appSocket(userId).onRefused(listener),
    onError: (error) => console.warn('sync', error),
  });
}
