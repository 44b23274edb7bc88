import 'fake-indexeddb/auto';
import type { Role } from '@sanad/domain/access/role';
import { openDB, type IDBPDatabase } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { openDocCache } from '../docs/doc-cache.ts';
import { stayKey } from '../docs/doc-caches.ts';
import { lastWorkspace } from '../session/last-workspace.ts';
import { claimQueue } from './claimed-queue.ts';
import { engagementsHere } from './engagements-here.ts';
import { fakeTabLocks } from './fake-tab-locks.ts';
import { forgetKept } from './kept-edits.ts';
import { openLocalDatabase, type LocalDatabase } from './local-database.ts';
import { reconcileDevice } from './reconcile-device.ts';
import type { TabLocks } from './tab-lock.ts';

const here = '00000000-0000-4000-8000-000000000001';
const away = '00000000-0000-4000-8000-000000000002';
const room = (id: string): string => `workspace:${id}`;

/** What a page of before the stays kept, row by row, in the database that it made. */
async function openAsYesterday(userId: string): Promise<IDBPDatabase> {
  return openDB(`sanad:${userId}`, 1, {
    upgrade(database) {
      database.createObjectStore('queue', { keyPath: ['room', 'clientId'] });
      database.createObjectStore('mutation', { keyPath: ['room', 'clientId', 'id'] });
      database.createObjectStore('refused', { keyPath: ['room', 'clientId', 'id'] });
      database.createObjectStore('snapshot', { keyPath: 'room' });
    },
  });
}

function edit(id: number, stay?: number) {
  const args = { taskId: 't', title: `edit ${id}` };
  return { id, name: 'renameTask', args, guards: [], madeAt: 1, ...(stay && { stay }) };
}

async function fill(database: IDBPDatabase, workspaceId: string, edits: { id: number }[]) {
  const [at, clientId] = [room(workspaceId), `tab of ${workspaceId}`];
  const collections = {
    facts: [{ id: 'workspace', name: `Name of ${workspaceId}` }],
    document: [{ id: 'd', title: 'Opening hours' }],
  };
  await database.put('snapshot', { room: at, version: 3, collections });
  await database.put('queue', { room: at, clientId, lastId: edits.length });
  for (const mutation of edits)
    await database.put('mutation', { room: at, clientId, id: mutation.id, mutation });
}

/** A copy of a document with words that the server has, and with some that it does not. */
async function writeCopy(
  workspaceId: string,
  { unsent = '', mark = 'runs' as 'runs' | 'yesterday', stay = 0 } = {},
): Promise<void> {
  const doc = new Y.Doc();
  const cache = openDocCache('layla', workspaceId, 'd', doc);
  await cache.whenSynced;
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText('Sent long ago.');
  paragraph.insert(0, [text]);
  doc.getXmlFragment('content').insert(0, [paragraph]);
  const runs = [{ client: doc.clientID, from: Y.getState(doc.store, doc.clientID), end: null }];
  if (unsent !== '') {
    const second = new Y.XmlElement('paragraph');
    second.insert(0, [new Y.XmlText(unsent.slice(2))]);
    doc.getXmlFragment('content').insert(1, [second]);
    // Not in the order in which it was typed.
    (second.get(0) as Y.XmlText).insert(0, unsent.slice(0, 2));
    await cache.set('unsent:tab', mark === 'runs' ? (runs as never) : 1);
  }
  if (stay > 0) await cache.set(stayKey, stay);
  await cache.destroy();
}

async function namesHere(): Promise<string[]> {
  return (await indexedDB.databases()).map(({ name }) => name!).sort();
}

describe('what is on a device at the first contact', () => {
  let locks: TabLocks;
  let database: LocalDatabase;
  const laylaIn = (...workspaces: { id: string; stay?: number; role?: Role }[]) =>
    reconcileDevice({ userId: 'layla', workspaces }, locks);

  beforeEach(async () => {
    locks = fakeTabLocks();
    const yesterday = await openAsYesterday('layla');
    await fill(yesterday, here, [edit(1)]);
    await fill(yesterday, away, [edit(1), edit(2)]);
    yesterday.close();
    database = await openLocalDatabase('layla');
  });
  afterEach(async () => {
    database.close();
    for (const name of await namesHere()) indexedDB.deleteDatabase(name);
    localStorage.clear();
  });

  it('stays, with its queue to be sent, where the person still is: a device of before has no stay', async () => {
    await writeCopy(here, { unsent: 'Still to go' });
    const { gone, kept } = await laylaIn({ id: here, stay: 3 }, { id: away, stay: 1 });
    expect([gone, kept]).toEqual([[], []]);
    expect(await database.count('mutation')).toBe(3);
    expect(await database.count('snapshot')).toBe(2);
    expect(await namesHere()).toContain(`sanad-doc:layla:${here}:d`);
  });

  it('goes with the place of who was removed, but for their own edits, which are offered', async () => {
    await writeCopy(away, { unsent: 'Open on Friday too.' });
    await writeCopy(here);
    lastWorkspace.remember(away);
    const { gone, kept } = await laylaIn({ id: here, stay: 1 });
    expect(gone).toEqual([{ workspaceId: away, name: `Name of ${away}` }]);
    expect(kept.map(({ edit: { name, args, code } }) => ({ name, args, code }))).toEqual([
      {
        name: 'writeDocument',
        args: { documentId: 'd', title: 'Opening hours', text: 'Open on Friday too.' },
        code: 'stay_ended',
      },
      { name: 'renameTask', args: edit(1).args, code: 'stay_ended' },
      { name: 'renameTask', args: edit(2).args, code: 'stay_ended' },
    ]);
    expect(await database.getAllKeys('snapshot')).toEqual([room(here)]);
    expect((await database.getAllKeys('queue')).map(([at]) => at)).toEqual([room(here)]);
    expect(await database.count('mutation')).toBe(1);
    expect(await namesHere()).toEqual([`sanad-doc:layla:${here}:d`, 'sanad:layla']);
    expect(lastWorkspace.among([{ id: here }])).toEqual({ id: here });
    expect(Object.keys(localStorage)).toEqual([]);

    // Told once, offered until the person has decided; then nothing is left of it.
    const again = await laylaIn({ id: here, stay: 1 });
    expect(again.gone).toEqual([]);
    expect(again.kept).toHaveLength(3);
    await forgetKept(database, again.kept);
    expect(await database.count('refused')).toBe(0);
  });

  it('of an engagement goes with the place, the stay and the role that let them in, and only then', async () => {
    const ids = ['1', '2', '3', '4'].map((end) => `00000000-0000-4000-8000-0000000000e${end}`);
    const [own, ended, lost, unknown] = ids as [string, string, string, string];
    const [lostRole, laterStay] = [away, `${away.slice(0, -1)}3`];
    const at = (id: string): string => `engagement:${id}`;
    for (const [id, workspaceId] of [
      [own, here],
      [ended, laterStay],
      [lost, lostRole],
    ] as const)
      engagementsHere.note(id, { workspaceId, assistantId: 'mona' });
    for (const id of ids) {
      await database.put('snapshot', { room: at(id), version: 1, stay: 1, collections: {} });
      const key = { room: at(id), clientId: 'tab' };
      await database.put('queue', { ...key, lastId: 1 } as never);
      const mutation = { ...edit(1, 1), name: 'skipStep' };
      await database.put('mutation', { ...key, id: 1, mutation } as never);
    }
    const { kept } = await laylaIn(
      { id: here, stay: 1, role: 'owner' },
      { id: laterStay, stay: 2, role: 'assistant' },
      { id: lostRole, stay: 1, role: 'requester' },
    );
    const left = (await database.getAllKeys('snapshot')).filter((key) => key.startsWith('eng'));
    expect(left).toEqual([at(own)]);
    const queues = (await database.getAllKeys('queue')).map(([of]) => of);
    expect(queues.filter((key) => key.startsWith('eng'))).toEqual([at(own)]);
    expect(
      kept.filter(({ edit: { name } }) => name === 'skipStep').map(({ key }) => key[0]),
    ).toEqual([ended, lost, unknown].map(at));
    expect(engagementsHere.find(own)).toBeDefined();
    await laylaIn();
    expect(engagementsHere.find(own)).toBeUndefined();
  });

  it('gives all words of a copy whose mark, of a page of before, does not say which were sent', async () => {
    await writeCopy(away, { unsent: 'And these.', mark: 'yesterday' });
    const { kept } = await laylaIn({ id: here });
    expect(kept[0]!.edit.args).toMatchObject({ text: 'Sent long ago.\nAnd these.' });
  });

  it('is not sent as of a new stay where it is of an old one', async () => {
    const [at, clientId] = [room(here), `tab of ${here}`];
    await database.put('mutation', { room: at, clientId, id: 1, mutation: edit(1, 1) as never });
    await database.put('snapshot', { room: at, version: 3, stay: 1, collections: {} });
    await writeCopy(here, { unsent: 'Of the first time.', stay: 1 });
    const { gone, kept } = await laylaIn({ id: here, stay: 2 }, { id: away });
    expect(gone).toEqual([]);
    expect(kept.map(({ edit: { name, code } }) => [name, code])).toEqual([
      ['writeDocument', 'stay_ended'],
      ['renameTask', 'stay_ended'],
    ]);
    expect(await database.getAllKeys('snapshot')).toEqual([room(away)]);
    expect(await namesHere()).not.toContain(`sanad-doc:layla:${here}:d`);
  });

  it('is left to the room where a queue holds edits of this stay too, which answers each', async () => {
    const [at, clientId] = [room(here), `tab of ${here}`];
    await database.put('mutation', { room: at, clientId, id: 1, mutation: edit(1, 1) as never });
    await database.put('mutation', { room: at, clientId, id: 2, mutation: edit(2, 2) as never });
    const { kept } = await laylaIn({ id: here, stay: 2 }, { id: away });
    expect(kept).toEqual([]);
    expect(await database.count('mutation')).toBe(4);
  });

  it('leaves the queue of a tab that is open to that tab', async () => {
    const tab = await claimQueue({ database, locks, userId: 'layla', room: room(away) });
    await tab.store.append([edit(1) as never]);
    const { kept } = await laylaIn({ id: here });
    expect(kept).toHaveLength(2);
    expect((await tab.store.load()).pending).toHaveLength(1);
  });

  it('is nobody’s to see when somebody else is signed in, or nobody; what was never sent waits for its writer', async () => {
    await writeCopy(here);
    await writeCopy(away, { unsent: 'Waiting' });
    for (const standings of [{ userId: 'mona', workspaces: [] }, undefined]) {
      expect(await reconcileDevice(standings, locks)).toEqual({ gone: [], kept: [] });
      expect(await database.count('snapshot')).toBe(0);
      expect(await database.count('mutation')).toBe(3);
      expect(await namesHere()).toEqual([`sanad-doc:layla:${away}:d`, 'sanad:layla']);
    }
    await database.clear('mutation');
    await reconcileDevice({ userId: 'mona', workspaces: [] }, locks);
    expect(await namesHere()).toEqual([`sanad-doc:layla:${away}:d`]);
  });
});
