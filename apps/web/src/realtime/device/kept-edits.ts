import type { Instant } from '@sanad/domain/kernel/instant';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import { workspaceRoom, type RoomName } from '@sanad/protocol/room-name';
import type { RefusedMutation } from '@sanad/sync/port/queue-store';

import { deviceWall } from '../../http/device-wall.ts';
import { docCacheName, docCopies, eraseCopy, hasUnsent, type DocCopy } from '../docs/doc-caches.ts';
import { noteEndedStay } from './ended-stays.ts';
import {
  keysUnder,
  openLocalDatabase,
  type LocalDatabase,
  type MutationKey,
} from './local-database.ts';
import { browserLocks } from './tab-lock.ts';

/**
 * A person's own edits that no server will take any more, among the refused ones: they stay on the
 * device until they are kept as a file or deleted. Words of documents stand there as if they had been
 * one edit, under a client id that nobody has.
 */
export interface KeptEdit {
  readonly key: MutationKey;
  readonly edit: RefusedMutation;
}

const documentWords = 'documents';

export async function keptEdits(
  database: LocalDatabase,
  isOver: (room: string, edit: RefusedMutation) => boolean,
): Promise<readonly KeptEdit[]> {
  const rows = await database.getAll('refused');
  return rows.flatMap(({ room, clientId, id, mutation }) =>
    isOver(room, mutation) ? [{ key: [room, clientId, id], edit: mutation }] : [],
  );
}

export async function forgetKept(
  database: LocalDatabase,
  kept: readonly KeptEdit[],
): Promise<void> {
  const tx = database.transaction('refused', 'readwrite');
  await Promise.all([...kept.map(({ key }) => tx.store.delete(key)), tx.done]);
}

/** What is queued under a client id will never go out; whoever calls holds its lock. In one step: nothing is lost on the way. */
export async function keepQueue(
  database: LocalDatabase,
  room: string,
  clientId: string,
  code: RefusalCode,
): Promise<void> {
  const tx = database.transaction(['queue', 'mutation', 'refused'], 'readwrite');
  const rows = await tx.objectStore('mutation').getAll(keysUnder(room, clientId));
  await Promise.all([
    ...rows.map((row) =>
      tx.objectStore('refused').put({ ...row, mutation: { ...row.mutation, code, params: {} } }),
    ),
    tx.objectStore('mutation').delete(keysUnder(room, clientId)),
    tx.objectStore('queue').delete([room, clientId]),
    tx.done,
  ]);
}

/**
 * Copies of documents that this person may not see any more go, or belong to a stay that is over; words
 * of theirs that were never sent are kept. Before the room's records go: they hold the titles.
 */
export async function leaveDocCopies(
  database: LocalDatabase,
  userId: string,
  workspaceId: string,
  isOver: (copy: DocCopy) => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  for (const copy of await docCopies(userId, workspaceId)) {
    if (await isOver(copy)) await leaveDocCopy(database, copy);
  }
}

export async function leaveDocCopy(database: LocalDatabase, copy: DocCopy): Promise<void> {
  const locks = browserLocks();
  const lock = await locks?.take(`sanad-leave:${copy.name}`);
  // Another tab is at it: its words are kept once.
  if (locks && !lock) return;
  if (await hasUnsent(copy.name)) {
    // The documents' engine, for those few who need it.
    const { unsentWords } = await import('../docs/unsent-words.ts');
    const text = await unsentWords(copy.name);
    if (text !== '') await keepWords(database, copy, text);
  }
  await eraseCopy(copy.name);
  lock?.release();
}

/** The copy of one document, of a stay that is over: what was not sent of it is kept and offered. */
export async function leaveOldCopy(
  userId: string,
  workspaceId: string,
  documentId: string,
): Promise<void> {
  // Of what is not kept nothing is left.
  if (deviceWall.keepsNothing) return;
  const database = await openLocalDatabase(userId);
  const name = docCacheName(userId, workspaceId, documentId);
  await leaveDocCopy(database, { name, workspaceId, documentId });
  database.close();
  noteEndedStay();
}

async function keepWords(database: LocalDatabase, copy: DocCopy, text: string): Promise<void> {
  const room = roomOf(copy.workspaceId);
  const tx = database.transaction(['snapshot', 'refused'], 'readwrite');
  const refused = tx.objectStore('refused');
  const [seen, before] = await Promise.all([
    tx.objectStore('snapshot').get(room),
    refused.getAllKeys(keysUnder(room, documentWords)),
  ]);
  const id = 1 + Math.max(0, ...before.map((key) => key[2]));
  const { documentId } = copy;
  const title = titleIn(seen?.collections, documentId);
  const mutation: RefusedMutation = {
    id,
    name: 'writeDocument',
    args: { documentId, ...(title !== undefined && { title }), text },
    guards: [],
    madeAt: Date.now() as Instant,
    code: 'stay_ended',
    params: {},
  };
  await Promise.all([refused.put({ room, clientId: documentWords, id, mutation }), tx.done]);
}

function titleIn(
  collections: Readonly<Record<string, unknown>> | undefined,
  documentId: string,
): string | undefined {
  const documents = collections?.['document'];
  if (!Array.isArray(documents)) return undefined;
  const found = (documents as { id: string; title: string }[]).find(({ id }) => id === documentId);
  return found?.title;
}

export function roomOf(workspaceId: string): RoomName {
  return workspaceRoom(workspaceId as never);
}
