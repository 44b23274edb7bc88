import { lastPerson } from '../../http/last-person.ts';
import { countUnsentDocs, purgeDocCaches } from '../docs/doc-caches.ts';
import { lastWorkspace } from '../session/last-workspace.ts';
import { closeAllSessions } from '../session/open-sessions.ts';
import { closeOwnRoom } from '../session/own-room.ts';
import { closeAppSocket } from '../wire/app-socket.ts';
import { forgetKeptTexts } from './kept-texts.ts';
import { databaseNameOf, deleteLocalDatabase, openLocalDatabase } from './local-database.ts';

/** How many edits of this person are on this device only, in all workspaces and tabs; a document counts once. */
export async function countUnsentEdits(userId: string): Promise<number> {
  return (await countQueuedEdits(userId)) + (await countUnsentDocs(userId));
}

async function countQueuedEdits(userId: string): Promise<number> {
  const known = await indexedDB.databases();
  if (!known.some((one) => one.name === databaseNameOf(userId))) return 0;
  const database = await openLocalDatabase(userId);
  const count = await database.count('mutation');
  database.close();
  return count;
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
  await Promise.all([deleteLocalDatabase(userId), purgeDocCaches(userId)]);
  await Promise.all([closeAllSessions(), closeOwnRoom()]);
}
