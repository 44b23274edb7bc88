import 'fake-indexeddb/auto';
import type { DraftId, TaskId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { writeDraft } from '@sanad/domain/person/draft-mutations';
import { setReadMark } from '@sanad/domain/person/read-mark-mutations';
import { personRoomModel, type PersonRoomCollections } from '@sanad/domain/person/room-model';
import type { Down } from '@sanad/protocol/down';
import { personRoom, workspaceRoom } from '@sanad/protocol/room-name';
import type { Up } from '@sanad/protocol/up';
import { MemoryRoomStore } from '@sanad/sync/memory/memory-room-store';
import type { Transport } from '@sanad/sync/port/transport';
import { Room } from '@sanad/sync/room/room';
import { SocketPair } from '@sanad/testing/socket-pair';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { fakeTabLocks } from '../device/fake-tab-locks.ts';
import { openLocalDatabase } from '../device/local-database.ts';
import { reconcileDevice } from '../device/reconcile-device.ts';
import { newId } from '../new-id.ts';
import { browserClock, browserTimers } from './browser-time.ts';
import { openPersonSession, type PersonSession } from './person-session.ts';

let userId: UserId;
let room: Room<PersonRoomCollections>;
let locks: ReturnType<typeof fakeTabLocks>;
const opened: PersonSession[] = [];

beforeEach(async () => {
  userId = newId<UserId>();
  locks = fakeTabLocks();
  room = await Room.open({
    name: personRoom(userId),
    model: personRoomModel,
    store: new MemoryRoomStore(),
    clock: browserClock,
    timers: browserTimers,
    createId: newId,
  });
});
afterEach(async () => {
  for (const session of opened.splice(0)) session.close();
  await room.close();
});

/** A socket to the room, moved by itself; what it says is kept. */
function openLine() {
  const said: Up[] = [];
  const pair = new SocketPair<Up, Down>((send) => {
    const id = newId();
    return {
      onMessage(message) {
        said.push(message);
        const session = { id, userId, role: 'owner' as const, send };
        if (message.type === 'join') room.join(session, message);
        else if (message.type === 'push') room.push(id, message.clientId, message.mutations);
        else if (message.type === 'tail') room.tail(id, message.after);
        else if (message.type === 'leave') room.leave(id);
      },
      onClose: () => room.leave(id),
    };
  });
  const moving = setInterval(() => pair.flush(), 1);
  return { pair, said, close: () => clearInterval(moving) };
}

async function tab(transport: Transport): Promise<PersonSession> {
  const session = await openPersonSession(userId, {
    transport,
    snapshots: { load: async () => structuredClone(room.snapshot()) },
    locks,
  });
  opened.push(session);
  return session;
}

const workspaceId = newId<WorkspaceId>();
const draft = (text: string) => ({
  draftId: newId<DraftId>(),
  workspaceId,
  stay: 1,
  taskId: newId<TaskId>(),
  text,
});
const textsIn = ({ client }: PersonSession) =>
  client
    .all('draft')
    .map(({ text }) => text)
    .sort();

it('what is read in one tab is read in the other, and only forward', async () => {
  const [here, there] = [openLine(), openLine()];
  const [one, two] = [await tab(here.pair), await tab(there.pair)];
  for (const { pair } of [here, there]) pair.connect();
  await expect.poll(() => two.phase.get().phase).toBe('open');
  const mark = { taskId: newId<TaskId>(), workspaceId };
  one.client.mutate(setReadMark, { ...mark, upTo: 9 as Instant });
  await expect.poll(() => two.client.get('readMark', mark.taskId)?.upTo).toBe(9);
  two.client.mutate(setReadMark, { ...mark, upTo: 5 as Instant });
  await expect.poll(() => two.client.saveState.kind).toBe('server');
  expect([one, two].map(({ client }) => client.get('readMark', mark.taskId)?.upTo)).toEqual([9, 9]);
  for (const line of [here, there]) line.close();
});

it('a draft that was written offline survives the tab, and arrives once', async () => {
  const first = openLine();
  const before = await tab(first.pair);
  first.pair.connect();
  await expect.poll(() => before.phase.get().phase).toBe('open');
  before.client.mutate(writeDraft, draft('seen by the server'));
  await expect.poll(() => before.client.saveState.kind).toBe('server');
  first.pair.disconnect();
  before.client.mutate(writeDraft, draft('in the tunnel'));
  await expect.poll(async () => before.database!.count('mutation')).toBe(1);
  await expect.poll(async () => before.database!.count('snapshot')).toBe(1);
  opened.splice(0).forEach((session) => session.close());

  // The next tab, with no network yet: from the device.
  const second = openLine();
  const after = await tab(second.pair);
  const both = ['in the tunnel', 'seen by the server'];
  await expect.poll(() => textsIn(after)).toEqual(both);
  second.pair.connect();
  await expect.poll(() => after.database!.count('mutation')).toBe(0);
  expect([...room.all('draft')].map(({ text }) => text).sort()).toEqual(both);
  for (const line of [first, second]) line.close();
});

it('stays on the device while its person is signed in, whatever becomes of workspaces; nobody else finds it', async () => {
  const gone = newId<WorkspaceId>();
  const database = await openLocalDatabase(userId);
  for (const name of [personRoom(userId), workspaceRoom(gone)]) {
    await database.put('snapshot', { room: name, version: 3, collections: {} });
    const clientId = newId();
    await database.put('queue', { room: name, clientId, lastId: 1 });
    const mutation = { id: 1, name: 'x', args: {}, guards: [], madeAt: 1 as Instant };
    await database.put('mutation', { room: name, clientId, id: 1, mutation });
    const refused = { ...mutation, id: 2, code: 'limit_reached' as const, params: {} };
    await database.put('refused', { room: name, clientId, id: 2, mutation: refused });
  }
  const own = await reconcileDevice({ userId, workspaces: [] }, locks);
  expect(own.gone.map((each) => each.workspaceId)).toEqual([gone]);
  expect(await database.getAllKeys('snapshot')).toEqual([personRoom(userId)]);
  expect((await database.getAll('mutation')).map((row) => row.room)).toEqual([personRoom(userId)]);
  // Both of the workspace; what the own room refused is no word of a place that ended.
  expect(new Set(own.kept.map(({ key }) => key[0]))).toEqual(new Set([workspaceRoom(gone)]));
  expect(own.kept).toHaveLength(2);

  // Somebody else signed in: what the person saw goes, what they could not send waits for them.
  await reconcileDevice({ userId: newId(), workspaces: [] }, locks);
  expect(await database.getAllKeys('snapshot')).toEqual([]);
  expect(await database.count('mutation')).toBe(1);
  database.close();
});
