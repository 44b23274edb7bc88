import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { workspaceRoom } from '@sanad/protocol/room-name';

import { roomTransport } from '../wire/app-socket.ts';
import { transportInTurn } from '../wire/transport-in-turn.ts';
import { endLingering, otherSessions, portsOf } from './open-sessions.ts';
import type { Turns } from './turns.ts';
import { openWorkspaceSession, type WorkspaceSession } from './workspace-session.ts';

interface Shared {
  readonly session: Promise<WorkspaceSession>;
  users: number;
}

/** Of one socket a room knows one place: whoever reads the same room beside another reads it with them. */
const open = new Map<string, Shared>();

/**
 * A workspace's room without being seen in it: no presence, counted nowhere. It is read from the device first and
 * comes into the room when it is its turn. No page of that workspace may be open in this tab.
 */
export async function openQuietSession(
  userId: UserId,
  workspaceId: WorkspaceId,
  turns: Turns,
): Promise<WorkspaceSession> {
  const key = `${userId}/${workspaceId}`;
  const shared = open.get(key) ?? { session: begin(userId, workspaceId, turns), users: 0 };
  open.set(key, shared);
  shared.users += 1;
  const end = (): Promise<void> => endShared(key, shared);
  otherSessions.add(end);
  let isLeft = false;
  function leave(): void {
    if (isLeft) return;
    isLeft = true;
    otherSessions.delete(end);
    shared.users -= 1;
    if (shared.users === 0) void end();
  }
  try {
    return { ...(await shared.session), close: leave };
  } catch (error) {
    leave();
    throw error;
  }
}

async function endShared(key: string, shared: Shared): Promise<void> {
  if (open.get(key) === shared) open.delete(key);
  const session = await shared.session.catch(() => undefined);
  session?.close();
}

async function begin(
  userId: UserId,
  workspaceId: WorkspaceId,
  turns: Turns,
): Promise<WorkspaceSession> {
  await endLingering(userId, workspaceId);
  const transport = transportInTurn(roomTransport(userId, workspaceRoom(workspaceId)), turns);
  const ports = portsOf(userId, workspaceId, transport);
  const session = await openWorkspaceSession(userId, workspaceId, ports, true);
  const { client } = session;
  client.onState(() => {
    if (client.connection === 'live' || client.connection === 'ended') transport.settled();
  });
  return onceClosed(session);
}

function onceClosed(session: WorkspaceSession): WorkspaceSession {
  let isClosed = false;
  return {
    ...session,
    close() {
      if (!isClosed) session.close();
      isClosed = true;
    },
  };
}
