import type { ClientId, ColumnId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { idOf, person } from '@sanad/domain/task/life/test/life-room';
import { planEvent } from '@sanad/domain/template/plan-event';
import { eventId, EventRoom, zone } from '@sanad/domain/template/test/event-room';
import {
  workspacePageModel,
  type WorkspaceRoomCollections,
} from '@sanad/domain/workspace/page-model';
import { workspaceRoom } from '@sanad/protocol/room-name';
import { SyncClient } from '@sanad/sync/client/sync-client';
import { MemoryQueueStore } from '@sanad/sync/memory/memory-queue-store';
import { FakeTime } from '@sanad/testing/fake-time';
import { SocketPair } from '@sanad/testing/socket-pair';
import { beforeEach, expect, it } from 'vitest';

import { columnForRequests, makeEvent } from './make/make-event.ts';
import { movesOf, moveTogether } from './move/moves-of.ts';
import { saveTasks } from './save/save-tasks.ts';

const later = '2024-04-27';
let room: EventRoom;
beforeEach(() => {
  room = new EventRoom();
});

/** Layla's device without a network, with what it kept of the room. */
async function offline(): Promise<SyncClient<WorkspaceRoomCollections>> {
  const collections = Object.fromEntries(
    Object.entries(room.room.state()).map(([kind, records]) => [kind, Object.values(records)]),
  );
  const { fingerprint: model } = workspacePageModel;
  const client = new SyncClient<WorkspaceRoomCollections>({
    room: workspaceRoom(idOf(1) as never),
    model: workspacePageModel,
    actor: person.layla,
    queue: new MemoryQueueStore(idOf(2) as ClientId),
    transport: new SocketPair(() => ({ onMessage: () => undefined, onClose: () => undefined })),
    snapshots: { load: () => new Promise(() => undefined) },
    begun: Promise.resolve({ version: 1, model, collections } as never),
    clock: { now: () => room.now },
    timers: new FakeTime(),
  });
  await client.start();
  return client;
}

const open = <T extends { readonly archivedAt: number | null }>(all: readonly T[]): readonly T[] =>
  all.filter(({ archivedAt }) => archivedAt === null);
const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
  all.toSorted((a, b) => (a.id < b.id ? -1 : 1));

it('are kept, used and moved without a network, each of it taken back and done again at once', async () => {
  const made = [room.makes(1, { days: -30 }), room.makes(2, { days: 3 })];
  const step = { taskId: made[0], itemId: idOf(90), text: 'Call', orderKey: 'V', checklist: '' };
  room.does('layla', 'createChecklistItem', step);
  const client = await offline();
  const tasks = made.map((id) => client.get('task', id)!);

  expect(saveTasks(client, 'Wedding', tasks, { day: '2024-03-30', zone })).toEqual({
    ...{ isKept: true, saved: 2, refused: null },
  });
  const [template] = client.all('template');
  expect(client.undo().kind).toBe('made');
  expect(open(client.all('template'))).toEqual([]);
  client.redo();
  expect(open(client.all('template'))).toHaveLength(1);

  const saved = client.all('templateTask');
  expect(saved).toMatchObject([
    { title: 'T1', when: { days: -30, time: '09:00' }, steps: [{ text: 'Call' }] },
    { title: 'T2', when: { days: 3 }, steps: [] },
  ]);
  const plan = planEvent(saved, { day: '2025-01-31', zone, now: room.now });
  const column = columnForRequests(client.all('column'))!;
  const event = { name: 'Sara', day: '2025-01-31', zone, templateId: template!.id };
  const before = byId(open(client.all('task')));
  expect(makeEvent(client, column.id, event, plan)).toEqual({
    ...{ isPlanned: true, made: 2, refused: null },
  });
  const news = open(client.all('task')).filter(({ event: of }) => of?.eventId !== eventId);
  expect(news.map(({ due }) => due)).toEqual(plan.map(({ due }) => due));
  client.undo();
  expect(byId(open(client.all('task')))).toEqual(before);
  expect(open(client.all('event')).map(({ name }) => name)).toEqual(['Wedding']);
  client.redo();
  expect(open(client.all('task'))).toHaveLength(4);
});

it('move together, what stays behind being said before, and come back at once', async () => {
  const [asked, agreed, done] = [room.makes(1), room.makes(2), room.makes(3)];
  room.yes('mona', agreed);
  room.yes('mona', done);
  room.does('mona', 'startTask', { taskId: done, word: '' });
  room.does('mona', 'deliverTask', { taskId: done, word: '' });
  const client = await offline();
  const event = client.get('event', eventId)!;
  const moves = movesOf(client, event, [asked, agreed, done], { day: later, actor: person.layla });
  const kinds = moves.map(({ way }) => (way.kind === 'stays' ? way.why : way.kind));
  expect(kinds).toEqual(['asked', 'asked', 'inReview']);
  const before = byId(client.all('task'));

  const moved = moveTogether(client, event, later, moves);
  expect(moved).toEqual({ isMoved: true, moved: 2, asked: 1, refused: [] });
  expect(client.get('event', eventId)?.day).toBe(later);
  expect(client.get('task', agreed)?.proposal?.due?.wall).toBe('2024-03-28T09:00');
  // Once more, to a day that somebody meant from the first: those that are there are named no more.
  const here = client.get('event', eventId)!;
  const again = movesOf(client, here, [asked, agreed], { day: later, actor: person.layla });
  expect(again).toEqual([]);
  client.undo();
  expect(byId(client.all('task'))).toEqual(before);
  expect(client.get('event', eventId)?.day).toBe('2024-03-30');
});

it('go where requests are shown, else where no states are, and nowhere else', () => {
  const column = (kind: string, orderKey: string, archivedAt: Instant | null = null) =>
    ({ id: kind as ColumnId, kind, orderKey, archivedAt }) as never;
  const all = [column('done', 'A'), column('plain', 'B'), column('requested', 'C')];
  expect(columnForRequests(all)?.kind).toBe('requested');
  expect(columnForRequests(all.slice(0, 2))?.kind).toBe('plain');
  expect(columnForRequests([column('requested', 'A', 1 as Instant)])).toBeUndefined();
  expect(columnForRequests(all.slice(0, 1))).toBeUndefined();
});
