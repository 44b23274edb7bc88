import { dropDraft, writeDraft } from '@sanad/domain/person/draft-mutations';
import { setReadMark } from '@sanad/domain/person/read-mark-mutations';

import { lastPerson } from '../../http/last-person.ts';
import { countUnsentDocs, purgeDocCaches } from '../docs/doc-caches.ts';
import { lastWorkspace } from '../session/last-workspace.ts';
import { closeAllSessions } from '../session/open-sessions.ts';
import { closeOwnRoom } from '../session/own-room.ts';
import { closeAppSocket } from '../wire/app-socket.ts';
import { forgetKeptTexts } from './kept-texts.ts';
import { databaseNameOf, deleteLocalDatabase, openLocalDatabase } from './local-database.ts';
import { ownWorker } from './own-worker.ts';

/** Where reading stopped is no edit, nor is a draft that is gone; one that is not gone counts once. */
const notCounted = new Set<string>([setReadMark.name, writeDraft.name, dropDraft.name]);

/** How many edits of this person are on this device only, in all workspaces and tabs; a document counts once. */
export async function countUnsentEdits(userId: string): Promise<number> {
  return (await countQueuedEdits(userId)) + (await countUnsentDocs(userId));
}

async function countQueuedEdits(userId: string): Promise<number> {
  const known = await indexedDB.databases();
  if (!known.some((one) => one.name === databaseNameOf(userId))) return 0;
  const database = await openLocalDatabase(userId);
  const queued = await database.getAll('mutation');
  database.close();
  const texts = new Set<unknown>();
  const edits = queued.filter(({ mutation: { name, args } }) => {
    // However often it was written meanwhile, it is one text.
    if (name === writeDraft.name) texts.add((args as { draftId: string }).draftId);
    return !notCounted.has(name);
  });
  return edits.length + texts.size;
}

/**
 * Sign-out: ends the live connection and deletes everything of this person from the device. Ask before,
 * where edits are unsent. The sessions keep the locks of their queues until these are gone: a lock that
 * comes free hands what is left to another tab, which sends it.
 */
export async function eraseFromDevice(userId: string): Promise<void> {
  closeAppSocket();
  lastWorkspace.forget();
  lastPerson.forget();
  forgetKeptTexts(userId);
  await Promise.all([deleteLocalDatabase(userId), purgeDocCaches(userId), ownWorker.remove()]);
  await Promise.all([closeAllSessions(), closeOwnRoom()]);
}
