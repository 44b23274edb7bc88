import type { TaskId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { workspaceRoom } from '@sanad/protocol/room-name';
import type { AsidePage } from '@sanad/sync/port/aside-source';
import type { Snapshot } from '@sanad/sync/port/snapshot-source';
import type { Transport } from '@sanad/sync/port/transport';

import { begunSnapshot } from '../../http/begun-snapshot.ts';
import { call } from '../../http/call.ts';
import { appSocket, roomTransport } from '../wire/app-socket.ts';
import type { LiveCollections } from './live-client.ts';
import type { SessionPorts } from './room-session.ts';
import { openWorkspaceSession, type WorkspaceSession } from './workspace-session.ts';

interface Entry {
  readonly session: Promise<WorkspaceSession>;
  ready?: WorkspaceSession;
  users: number;
  closing: ReturnType<typeof setTimeout> | undefined;
}

/** A room that was opened for the first look waits this long for whoever draws it. */
const prepareMs = 10_000;
const entries = new Map<string, Entry>();
/** Long enough to survive React's double mount and a step between two pages, short enough that nobody is shown where they left. */
const lingerMs = 300;

function entryOf(userId: UserId, workspaceId: WorkspaceId): { key: string; entry: Entry } {
  const key = `${userId}/${workspaceId}`;
  const known = entries.get(key);
  if (known) return { key, entry: known };
  const entry: Entry = { session: open(userId, workspaceId), users: 0, closing: undefined };
  entry.session.then(
    (session) => (entry.ready = session),
    () => undefined,
  );
  entries.set(key, entry);
  forgetWhenOver(key, entry);
  return { key, entry };
}

/** Opens a room before anybody shows it; closed again where nobody does. */
export async function prepareSession(userId: UserId, workspaceId: WorkspaceId): Promise<void> {
  const { key, entry } = entryOf(userId, workspaceId);
  if (entry.users === 0 && entry.closing === undefined)
    entry.closing = setTimeout(() => void closeEntry(key, entry), prepareMs);
  await entry.session.catch(() => undefined);
}

/** The open session, where it is there already. */
export function readySession(userId: string, workspaceId: string): WorkspaceSession | undefined {
  return entries.get(`${userId}/${workspaceId}`)?.ready;
}

/** The open session of a workspace, opened by the first who needs it and closed after the last has gone. */
export function acquireSession(
  userId: UserId,
  workspaceId: WorkspaceId,
): { readonly session: Promise<WorkspaceSession>; release(): void } {
  const { key, entry } = entryOf(userId, workspaceId);
  clearTimeout(entry.closing);
  entry.users += 1;
  const mine = entry;
  return {
    session: mine.session,
    release() {
      mine.users -= 1;
      if (mine.users > 0) return;
      mine.closing = setTimeout(() => void closeEntry(key, mine), lingerMs);
    },
  };
}

/**
 * One whose sign-in has ended is never handed out again: it would send whoever signs in anew, before its
 * lingering is over, back to the sign-in page.
 */
function forgetWhenOver(key: string, entry: Entry): void {
  entry.session.then(
    ({ phase }) =>
      phase.subscribe(() => {
        const now = phase.get();
        if (now.phase === 'ended' && now.code === 'unauthenticated') forget(key, entry);
      }),
    () => forget(key, entry),
  );
}

function forget(key: string, entry: Entry): void {
  if (entries.get(key) === entry) entries.delete(key);
}

/** Whether a page of this tab shows that room. */
export function isOpenHere(room: string): boolean {
  return [...entries].some(
    ([key, { users }]) => users > 0 && room === workspaceRoom(key.split('/')[1] as WorkspaceId),
  );
}

/** What else holds sessions open, each by the way to close them. */
export const otherSessions = new Set<() => Promise<void>>();

/** Closes every open session: the person leaves this device. */
export async function closeAllSessions(): Promise<void> {
  await Promise.all([
    ...[...entries].map(([key, entry]) => closeEntry(key, entry)),
    ...[...otherSessions].map((close) => close()),
  ]);
}

async function closeEntry(key: string, entry: Entry): Promise<void> {
  clearTimeout(entry.closing);
  forget(key, entry);
  const session = await entry.session.catch(() => undefined);
  session?.close();
}

function open(userId: UserId, workspaceId: WorkspaceId): Promise<WorkspaceSession> {
  const transport = roomTransport(userId, workspaceRoom(workspaceId));
  return openWorkspaceSession(userId, workspaceId, portsOf(userId, workspaceId, transport));
}

/** Of one socket a room knows one place: a session that only lingers is over before another one comes into its room. */
export async function endLingering(userId: UserId, workspaceId: WorkspaceId): Promise<void> {
  const key = `${userId}/${workspaceId}`;
  const entry = entries.get(key);
  if (entry?.users === 0) await closeEntry(key, entry);
}

export function portsOf(
  userId: UserId,
  workspaceId: WorkspaceId,
  transport: Transport,
): SessionPorts<LiveCollections> {
  return {
    transport,
    snapshots: {
      load: async () =>
        (await call('getSnapshot', {
          params: { workspaceId },
        })) as unknown as Snapshot<LiveCollections>,
    },
    asides: {
      // Messages are the only kind yet that is kept aside.
      load: async (_kind, taskId, ask) =>
        (await call('listMessages', {
          params: { workspaceId, taskId: taskId as TaskId },
          body: ask,
        })) as unknown as AsidePage<never>,
    },
    begun: begunSnapshot.take(workspaceId) as
      | Promise<Snapshot<LiveCollections> | undefined>
      | undefined,
    onSignedOut: (listener) => appSocket(userId).onRefused(listener),
    onError: (error) => console.warn('sync', error),
  };
}
