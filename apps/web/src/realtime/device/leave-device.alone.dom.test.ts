import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';

import { openDocCache } from '../docs/doc-cache.ts';
import { keptTexts } from './kept-texts.ts';
import { countUnsentEdits, eraseFromDevice } from './leave-device.ts';
import { openLocalDatabase } from './local-database.ts';

const { namesAtClose } = vi.hoisted(() => ({ namesAtClose: vi.fn() }));

// Closing the sessions is what lets their locks go, and with them their queues to other tabs.
vi.mock('../session/open-sessions.ts', () => ({
  closeAllSessions: async () =>
    namesAtClose((await indexedDB.databases()).map(({ name }) => name)) as undefined,
}));

vi.mock('../session/own-room.ts', () => ({
  closeOwnRoom: async () => undefined,
  ownRoom: async () => ({
    client: { get: (_kind: string, id: string) => ({ text: `room ${id}` }) },
  }),
}));

it('deletes a person’s queues and texts, and nobody else’s, before the sessions let them go', async () => {
  await openLocalDatabase('layla');
  const other = await openLocalDatabase('mona');
  const cache = openDocCache('layla', 'w', 'd', new Y.Doc());
  await cache.whenSynced;
  await eraseFromDevice('layla');
  expect(namesAtClose).toHaveBeenCalledWith(['sanad:mona']);
  other.close();
});

it('of what is unsent a draft counts once, however often it was written, and what was read does not', async () => {
  const database = await openLocalDatabase('nour');
  const queued = [
    ['workspace:w', 'moveTask', {}],
    ['person:nour', 'setReadMark', {}],
    ['person:nour', 'writeDraft', { draftId: 'd' }],
    ['person:nour', 'writeDraft', { draftId: 'd' }],
    ['person:nour', 'writeDraft', { draftId: 'e' }],
    ['person:nour', 'dropDraft', { draftId: 'f' }],
  ] as const;
  for (const [at, [room, name, args]] of queued.entries()) {
    const mutation = { id: at + 1, name, args, guards: [], madeAt: 1 as never };
    await database.put('mutation', { room, clientId: 'c', id: at + 1, mutation });
  }
  database.close();
  expect(await countUnsentEdits('nour')).toBe(3);
});

it('of what is unsent a begun text counts that no other place has: an edit, and what the own room lacks', async () => {
  const kept = keptTexts('rami', 'w');
  kept.keep('message:one', 'room one');
  kept.keep('message:two', 'longer than what the room has');
  kept.keep('edit:three', 'begun');
  kept.keep('read:four', '17');
  expect(await countUnsentEdits('rami')).toBe(2);
});
