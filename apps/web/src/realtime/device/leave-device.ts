import type { TaskId, UserId } from '@sanad/domain/kernel/ids';
import { dropDraft, writeDraft } from '@sanad/domain/person/draft-mutations';
import { setReadMark } from '@sanad/domain/person/read-mark-mutations';
import { draftIdOf } from '@sanad/domain/person/record';
import { setSeenMark } from '@sanad/domain/person/seen-mark-mutations';

import { deviceWall } from '../../http/device-wall.ts';
import { lastPerson } from '../../http/last-person.ts';
import { countUnsentDocs, purgeDocCaches } from '../docs/doc-caches.ts';
import { heardTimes } from '../session/heard-times.ts';
import { lastColumns } from '../session/last-columns.ts';
import { lastView } from '../session/last-view.ts';
import { lastWorkspace } from '../session/last-workspace.ts';
import { closeAllSessions } from '../session/open-sessions.ts';
import { closeOwnRoom, ownRoom } from '../session/own-room.ts';
import { closeAppSocket } from '../wire/app-socket.ts';
import { engagementsHere } from './engagements-here.ts';
import { forgetKeptTexts, listKeptTexts } from './kept-texts.ts';
import { deleteUploads, hasUploads, keptUploads } from './kept-uploads.ts';
import { databaseNameOf, deleteLocalDatabase, openLocalDatabase } from './local-database.ts';
import { onItsWay } from './on-its-way.ts';
import { openedLately } from './opened-lately.ts';
import { ownWorker } from './own-worker.ts';

/** What was read or seen is no edit, nor is a draft that is gone; one that is not gone counts once. */
const notCounted = new Set<string>([
  setReadMark.name,
  setSeenMark.name,
  writeDraft.name,
  dropDraft.name,
]);

/** How many edits of this person are on this device only, in all workspaces and tabs; a document counts once. */
export async function countUnsentEdits(userId: string): Promise<number> {
  if (deviceWall.keepsNothing) return onItsWay.count;
  const { edits, drafts } = await readQueues(userId);
  const kept = await countKept(userId, drafts);
  const files = (await hasUploads(userId)) ? await keptUploads(userId).count() : 0;
  return edits + drafts.size + kept + files + (await countUnsentDocs(userId));
}

/** What was begun and stands here alone: too much for the person's own room, or not there yet. */
async function countKept(userId: string, queued: ReadonlySet<unknown>): Promise<number> {
  const texts = listKeptTexts(userId);
  const begun = texts.filter(({ place }) => place.startsWith('edit:')).length;
  const drafts = texts.flatMap(({ place, text }) => {
    const [what, taskId] = place.split(':');
    return what === 'message' && !queued.has(taskId) ? [{ taskId: taskId as TaskId, text }] : [];
  });
  if (drafts.length === 0) return begun;
  const client = await ownRoom(userId as UserId).then(
    (room) => room.client,
    () => undefined,
  );
  const isThere = ({ taskId, text }: (typeof drafts)[number]): boolean =>
    client?.get('draft', draftIdOf(taskId))?.text === text;
  return begun + drafts.filter((draft) => !isThere(draft)).length;
}

async function readQueues(
  userId: string,
): Promise<{ readonly edits: number; readonly drafts: ReadonlySet<unknown> }> {
  const known = await indexedDB.databases();
  if (!known.some((one) => one.name === databaseNameOf(userId)))
    return { edits: 0, drafts: new Set() };
  const database = await openLocalDatabase(userId);
  const queued = await database.getAll('mutation');
  database.close();
  const drafts = new Set<unknown>();
  const edits = queued.filter(({ mutation: { name, args } }) => {
    // However often it was written meanwhile, it is one text.
    if (name === writeDraft.name) drafts.add((args as { draftId: string }).draftId);
    return !notCounted.has(name);
  });
  return { edits: edits.length, drafts };
}

/**
 * Sign-out: ends the live connection and deletes everything of this person from the device. Ask before,
 * where edits are unsent. The sessions keep the locks of their queues until these are gone: a lock that
 * comes free hands what is left to another tab, which sends it.
 */
export async function eraseFromDevice(userId: string): Promise<void> {
  closeAppSocket();
  if (deviceWall.keepsNothing) {
    // What lies here unsent is of a sign-in on an own device, and waits for its next one.
    await Promise.all([forgetWhatWasSeen(), closeAllSessions(), closeOwnRoom()]);
    return;
  }
  lastWorkspace.forget();
  lastColumns.forget();
  lastView.forget();
  lastPerson.forget();
  forgetKeptTexts(userId);
  await Promise.all([
    deleteLocalDatabase(userId),
    deleteUploads(userId),
    purgeDocCaches(userId),
    ownWorker.remove(),
  ]);
  await Promise.all([closeAllSessions(), closeOwnRoom()]);
  // A session says at its end until when it heard.
  heardTimes.forget();
  openedLately.forget();
  engagementsHere.forget();
}

/**
 * A shared computer may have been somebody's own before, or have been used as one: what anybody saw leaves it. What
 * was never sent waits, unseen, for its person's next sign-in without the tick, as ever (`reconcileDevice`).
 */
export async function forgetWhatWasSeen(): Promise<void> {
  lastWorkspace.forget();
  lastColumns.forget();
  lastView.forget();
  lastPerson.forget();
  heardTimes.forget();
  openedLately.forget();
  engagementsHere.forget();
  const [{ reconcileDevice }] = await Promise.all([
    import('./reconcile-device.ts'),
    ownWorker.remove(),
  ]);
  await reconcileDevice(undefined);
}
