import { can } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { UserId } from '@sanad/domain/kernel/ids';
import { personRoom } from '@sanad/protocol/room-name';
import type { RefusedMutation } from '@sanad/sync/port/queue-store';

import {
  docCopies,
  eraseCopy,
  hasUnsent,
  personsWithCopies,
  stayOfCopy,
} from '../docs/doc-caches.ts';
import { heardTimes } from '../session/heard-times.ts';
import { lastColumns } from '../session/last-columns.ts';
import { lastView } from '../session/last-view.ts';
import { lastWorkspace } from '../session/last-workspace.ts';
import { lockNameOf } from './claimed-queue.ts';
import { engagementsHere } from './engagements-here.ts';
import { keepQueue, keptEdits, leaveDocCopies, roomOf, type KeptEdit } from './kept-edits.ts';
import { reconcileKeptTexts } from './kept-texts.ts';
import {
  databaseNameOf,
  deleteLocalDatabase,
  keysUnder,
  openLocalDatabase,
  personOfDatabase,
  type LocalDatabase,
} from './local-database.ts';
import { openedLately } from './opened-lately.ts';
import { browserLocks, type TabLocks } from './tab-lock.ts';

/** What the server says that the person may see. */
export interface Standings {
  readonly userId: string;
  readonly workspaces: readonly {
    readonly id: string;
    readonly stay?: number | undefined;
    /** Which rooms beside the workspace's own are theirs to enter. */
    readonly role?: Role | undefined;
  }[];
}

export interface Reconciled {
  /** Workspaces that were here and may not be seen any more, by the name that was here. */
  readonly gone: readonly { readonly workspaceId: string; readonly name: string | undefined }[];
  /** Own edits that no server will take: of places that ended, and of stays that did. */
  readonly kept: readonly KeptEdit[];
}

/**
 * At the first answer that says who is here and what they may see: whatever else is on this device goes,
 * whichever page asked. Own edits that were never sent are not among what goes. `undefined` for nobody
 * signed in.
 *
 * A queue whose tab is open is left to that tab, which hears from the server itself.
 */
export async function reconcileDevice(
  standings: Standings | undefined,
  locks: TabLocks | undefined = browserLocks(),
): Promise<Reconciled> {
  const here = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const own = standings?.userId;
  const people = new Set([
    ...here.flatMap((name) => personOfDatabase(name) ?? []),
    ...personsWithCopies(here),
  ]);
  for (const person of people) if (person !== own) await leaveOnlyUnsent(person, here);
  if (standings === undefined) return { gone: [], kept: [] };
  const known = new Set(standings.workspaces.map(({ id }) => id));
  lastWorkspace.keepAmong(known);
  lastColumns.keepAmong(known);
  lastView.keepAmong(known);
  heardTimes.keepAmong(known);
  openedLately.keepAmong(standings.userId, known);
  reconcileKeptTexts(standings.userId, new Map(standings.workspaces.map((w) => [w.id, w.stay])));
  if (!people.has(standings.userId)) return { gone: [], kept: [] };

  const database = await openLocalDatabase(standings.userId);
  try {
    const gone = await reconcileOwn(database, standings, locks);
    const engagements = await reconcileEngagements(database, standings, locks);
    engagementsHere.keepAmong(known);
    const rooms = new Set<string>([
      ...[...known].map(roomOf),
      ...engagements,
      personRoom(own as UserId),
    ]);
    const kept = await keptEdits(
      database,
      (room, edit: RefusedMutation) => !rooms.has(room) || edit.code === 'stay_ended',
    );
    return { gone, kept };
  } finally {
    database.close();
  }
}

async function reconcileOwn(
  database: LocalDatabase,
  { userId, workspaces }: Standings,
  locks: TabLocks | undefined,
): Promise<Reconciled['gone']> {
  const stays = new Map(workspaces.map(({ id, stay }) => [id, stay]));
  const gone: { workspaceId: string; name: string | undefined }[] = [];
  for (const workspaceId of await workspacesHere(database, userId)) {
    const room = roomOf(workspaceId);
    const stay = stays.get(workspaceId);
    const isGone = !stays.has(workspaceId);
    const isOther = (of: number | undefined): boolean =>
      isGone || (of !== undefined && stay !== undefined && of !== stay);
    await leaveDocCopies(database, userId, workspaceId, async ({ name }) =>
      isGone ? true : isOther(await stayOfCopy(name)),
    );
    const seen = await database.get('snapshot', room);
    if (seen && isOther(seen.stay)) await database.delete('snapshot', room);
    const left = await leaveQueues(database, userId, room, isOther, locks);
    if (isGone && (seen !== undefined || left))
      gone.push({ workspaceId, name: nameIn(seen?.collections) });
  }
  return gone;
}

/** The rooms of engagements that are still somebody's to enter; what is here of others goes with the place in their workspace. */
async function reconcileEngagements(
  database: LocalDatabase,
  { userId, workspaces }: Standings,
  locks: TabLocks | undefined,
): Promise<readonly string[]> {
  const [queues, snapshots] = await Promise.all([
    database.getAllKeys('queue'),
    database.getAllKeys('snapshot'),
  ]);
  const here = new Set([...queues.map(([room]) => room), ...snapshots]);
  const left: string[] = [];
  for (const room of here) {
    const id = /^engagement:(.+)$/.exec(room)?.[1];
    if (id === undefined) continue;
    const noted = engagementsHere.find(id);
    const standing = workspaces.find((each) => each.id === noted?.workspaceId);
    const isGone = standing?.role === undefined || !can(standing.role, 'engagement.edit');
    const isOther = (of: number | undefined): boolean =>
      isGone || (of !== undefined && standing.stay !== undefined && of !== standing.stay);
    const seen = await database.get('snapshot', room);
    if (seen && isOther(seen.stay)) await database.delete('snapshot', room);
    await leaveQueues(database, userId, room, isOther, locks);
    if (!isGone) left.push(room);
  }
  return left;
}

/** Workspaces of which something is here that is not only kept for the person themselves. */
async function workspacesHere(database: LocalDatabase, userId: string): Promise<Set<string>> {
  const [queues, snapshots, copies] = await Promise.all([
    database.getAllKeys('queue'),
    database.getAllKeys('snapshot'),
    docCopies(userId),
  ]);
  const rooms = [...queues.map(([room]) => room), ...snapshots];
  return new Set([
    // The person's own room outlives every place in a workspace.
    ...rooms.flatMap((room) => /^workspace:(.+)$/.exec(room)?.[1] ?? []),
    ...copies.map(({ workspaceId }) => workspaceId),
  ]);
}

/** Queues of which nothing may go out any more. One that holds edits of the stay at hand too is left to the room, which answers each. */
async function leaveQueues(
  database: LocalDatabase,
  userId: string,
  room: string,
  isOver: (stay: number | undefined) => boolean,
  locks: TabLocks | undefined,
): Promise<boolean> {
  let hadAny = false;
  const rows = await database.getAll('queue', keysUnder(room));
  for (const { clientId } of rows) {
    const lock = await locks?.take(lockNameOf({ userId, room }, clientId));
    if (locks && !lock) continue;
    const waiting = await database.getAll('mutation', keysUnder(room, clientId));
    if (
      waiting.every(({ mutation }) => isOver(mutation.stay)) &&
      (waiting.length > 0 || isOver(undefined))
    ) {
      hadAny ||= waiting.length > 0;
      await keepQueue(database, room, clientId, 'stay_ended');
    }
    lock?.release();
  }
  return hadAny;
}

/**
 * Of somebody who is not signed in here (another signed in since, or their sign-in or account ended): what
 * they saw goes. What they wrote and could not send waits for their own next sign-in.
 */
async function leaveOnlyUnsent(userId: string, here: readonly string[]): Promise<void> {
  for (const { name } of await docCopies(userId))
    if (!(await hasUnsent(name))) await eraseCopy(name);
  if (!here.includes(databaseNameOf(userId))) return;
  const database = await openLocalDatabase(userId);
  const [waiting, refused] = await Promise.all([
    database.count('mutation'),
    database.count('refused'),
  ]);
  await database.clear('snapshot');
  database.close();
  if (waiting + refused === 0) await deleteLocalDatabase(userId);
}

function nameIn(collections: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const facts = collections?.['facts'];
  return Array.isArray(facts) ? (facts as { name?: string }[])[0]?.name : undefined;
}
