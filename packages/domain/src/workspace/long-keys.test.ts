import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { compareByOrderKey, orderKeyBetween } from '../kernel/order-key.ts';
import type { Ordered } from '../kernel/placed.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { workspaceRoomModel, type WorkspaceRoomCollections } from './room-model.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const layla = uuid(901) as UserId;
const mona = uuid(902) as UserId;
const now = 1_700_000_000_000 as Instant;
const later = (now + 1_000) as Instant;
/** Nothing of 64 digits stands between two of these. */
const deep = 'k'.repeat(63);
const column = uuid(100);
const task = uuid(100);

let room: PlainRoom<WorkspaceRoomCollections>;

/** Each thing that has an order key: how one is made and moved, and where it stands. */
const kinds = {
  column: {
    make: (n: number, orderKey: string) => ({
      name: 'createColumn',
      args: { columnId: uuid(n), name: `C${n}`, kind: 'plain', orderKey },
    }),
    move: (n: number, orderKey: string) => ({
      name: 'moveColumn',
      args: { columnId: uuid(n), orderKey },
    }),
    all: (): Ordered[] => room.all('column').filter(({ id }) => id !== column),
  },
  task: {
    make: (n: number, orderKey: string) => ({
      name: 'createTask',
      args: { taskId: uuid(n), columnId: column, orderKey, title: 'T', rev: 'rev-00001' },
    }),
    move: (n: number, orderKey: string) => ({
      name: 'moveTask',
      args: { taskId: uuid(n), columnId: column, orderKey },
    }),
    all: (): Ordered[] => room.all('task').filter(({ id }) => id !== task),
  },
  checklistItem: {
    make: (n: number, orderKey: string) => ({
      name: 'createChecklistItem',
      args: { itemId: uuid(n), taskId: task, text: 'S', orderKey },
    }),
    move: (n: number, orderKey: string) => ({
      name: 'moveChecklistItem',
      args: { itemId: uuid(n), checklist: '', orderKey },
    }),
    all: (): Ordered[] => room.all('checklistItem'),
  },
} as const;

const numbers = (all: () => Ordered[]) =>
  all()
    .sort(compareByOrderKey)
    .map(({ id }) => Number(id.slice(-4)));

beforeEach(() => {
  room = new PlainRoom(workspaceRoomModel);
  const home = { columnId: column, name: 'Home', kind: 'plain', orderKey: '2' };
  room.run({ name: 'createColumn', args: home }, layla, now);
  const owner = { taskId: task, columnId: column, orderKey: '2', title: 'T', rev: 'rev-00001' };
  room.run({ name: 'createTask', args: owner }, layla, now);
});

/** Room is made by looking at neighbours: a crafted key must not cost a walk over the board. */
afterEach(() => expect([...room.walked].filter((kind) => kind !== 'member')).toEqual([]));

describe.each(Object.entries(kinds))('a %s put where no short key is left', (_kind, kind) => {
  it('stands there with a short key, its neighbours keep their places, and undo leads back', () => {
    for (const n of [1, 2, 3, 4]) room.run(kind.make(n, `${deep}${n}`), layla, now);
    const undo = room.run(kind.move(1, `${deep}2V`), mona, later);
    expect(numbers(kind.all)).toEqual([2, 1, 3, 4]);
    for (const { orderKey } of kind.all()) expect(orderKey.length).toBeLessThanOrEqual(64);
    const redo = room.run(undo!, mona, later);
    expect(numbers(kind.all)).toEqual([1, 2, 3, 4]);
    room.run(redo!, mona, later);
    expect(numbers(kind.all)).toEqual([2, 1, 3, 4]);
  });

  it('comes from a queue of yesterday with up to 256 digits, beside keys as long as that', () => {
    room.run(kind.make(1, `${'k'.repeat(255)}1`), layla, now);
    const stored = kind.all()[0]!;
    // As yesterday's server stored it.
    room.put(_kind as 'task', { ...stored, orderKey: `${'k'.repeat(255)}1` } as never);
    room.run(
      kind.make(2, orderKeyBetween(`${'k'.repeat(255)}1`, `${'k'.repeat(255)}2`)),
      layla,
      now,
    );
    room.run(kind.make(3, orderKeyBetween(null, `${'0'.repeat(255)}1`)), layla, now);
    expect(numbers(kind.all)).toEqual([3, 1, 2]);
  });
});

it('making room for a task says of no other that it was moved', () => {
  for (const n of [1, 2, 3]) room.run(kinds.task.make(n, `${deep}${n}`), layla, now);
  const before = room.all('task');
  room.run(kinds.task.make(4, `${deep}1V`), mona, later);
  const changed = before.filter((each) => room.get('task', each.id) !== each);
  expect(changed.length).toBeGreaterThan(0);
  for (const { id } of changed) {
    expect(room.get('task', id)).toMatchObject({ movedAt: now, movedBy: layla });
  }
});
