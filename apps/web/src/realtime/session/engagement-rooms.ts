import type { EngagementId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { engagementRoom } from '@sanad/protocol/room-name';

import { call } from '../../http/call.ts';
import { appSocket, roomTransport } from '../wire/app-socket.ts';
import { openEngagementSession, type EngagementSession } from './engagement-session.ts';
import { otherSessions } from './open-sessions.ts';

export interface EngagementPlace {
  readonly userId: UserId;
  readonly workspaceId: WorkspaceId;
  readonly engagementId: EngagementId;
}

interface Shared {
  readonly session: Promise<EngagementSession>;
  readonly end: () => Promise<void>;
  users: number;
  closing: ReturnType<typeof setTimeout> | undefined;
}

/** Of one socket a room knows one place: whoever reads the same one beside another reads it with them. */
const open = new Map<EngagementId, Shared>();
/** Survives a step between two pages, and React's double mount. */
const lingerMs = 300;

/** The room of an engagement, opened by the first who needs it and closed after the last has gone. */
export function acquireEngagement(place: EngagementPlace): {
  readonly session: Promise<EngagementSession>;
  release(): void;
} {
  const { engagementId } = place;
  const shared = open.get(engagementId) ?? begin(place);
  clearTimeout(shared.closing);
  shared.users += 1;
  let isLeft = false;
  return {
    session: shared.session,
    release() {
      if (isLeft) return;
      isLeft = true;
      shared.users -= 1;
      if (shared.users === 0) shared.closing = setTimeout(() => void shared.end(), lingerMs);
    },
  };
}

function begin({ userId, workspaceId, engagementId }: EngagementPlace): Shared {
  const session = openEngagementSession(userId, engagementId, {
    transport: roomTransport(userId, engagementRoom(engagementId)),
    snapshots: {
      load: async () =>
        (await call('getEngagementSnapshot', { params: { workspaceId, engagementId } })) as never,
    },
    onSignedOut: (listener) => appSocket(userId).onRefused(listener),
    onError: (error) => console.warn('engagement', error),
  });
  const shared: Shared = { session, end, users: 0, closing: undefined };
  async function end(): Promise<void> {
    forget();
    const opened = await session.catch(() => undefined);
    opened?.close();
  }
  function forget(): void {
    clearTimeout(shared.closing);
    otherSessions.delete(end);
    if (open.get(engagementId) === shared) open.delete(engagementId);
  }
  open.set(engagementId, shared);
  otherSessions.add(end);
  session.then(
    ({ phase }) =>
      phase.subscribe(() => {
        // One that is over is never handed out again.
        if (phase.get().phase === 'ended') forget();
      }),
    forget,
  );
  return shared;
}
