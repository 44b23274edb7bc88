import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { viewBoard } from '../board/board-view.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Intent } from '../kernel/mutation.ts';
import { compareByOrderKey } from '../kernel/order-key.ts';
import type { Ordered } from '../kernel/placed.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { Refusal } from '../kernel/refusal.ts';
import { workspaceRoomModel } from './room-model.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const layla = uuid(901) as UserId;
const now = 1_700_000_000_000 as Instant;
const rev = (n: number) => `rev-${String(n).padStart(5, '0')}`;

/** Few ids, so that mutations meet each other. */
const id = fc.integer({ min: 1, max: 4 }).map(uuid);
/** Long ones stand close together, so that room is made for them again and again. */
const key = fc.oneof(
  fc.constantFrom('A', 'M', 'V', 'k', 'z'),
  fc.constantFrom('1', '2', 'V', 'V1', 'z').map((end) => `${'k'.repeat(63)}${end}`),
  fc.constantFrom('0', 'k', 'z').map((digit) => `${digit.repeat(256)}V`),
);
const words = fc.constantFrom('one', 'two', 'ثلاثة');
const at = fc.constantFrom(now, (now + 5) as Instant);
const due = fc.option(fc.record({ at, zone: fc.constantFrom('Asia/Dubai', 'Africa/Cairo') }));
const revs = fc.integer({ min: 1, max: 6 }).map(rev);

const argsOf: Record<string, fc.Arbitrary<unknown>> = {
  createColumn: fc.record({ columnId: id, name: words, kind: fc.constant('plain'), orderKey: key }),
  renameColumn: fc.record({ columnId: id, name: words }),
  moveColumn: fc.record({ columnId: id, orderKey: key }),
  archiveColumn: fc.record({ columnId: id }),
  restoreColumn: fc.record({ columnId: id }),
  createTask: fc.record({ taskId: id, columnId: id, orderKey: key, title: words, rev: revs }),
  moveTask: fc.record({ taskId: id, columnId: id, orderKey: key }),
  assignTask: fc.record({ taskId: id, assigneeId: fc.constantFrom(null, layla, uuid(902)) }),
  archiveTask: fc.record({ taskId: id }),
  restoreTask: fc.record({ taskId: id, columnId: id, orderKey: key }),
  writeTaskTitle: fc.record({ taskId: id, base: revs, rev: revs, text: words }),
  writeTaskBrief: fc.record({ taskId: id, base: revs, rev: revs, text: words }),
  chooseTaskTitle: fc.record({
    taskId: id,
    seen: fc.array(revs, { minLength: 1, maxLength: 8 }),
    rev: revs,
    text: words,
  }),
  chooseTaskBrief: fc.record({
    taskId: id,
    seen: fc.array(revs, { minLength: 1, maxLength: 8 }),
    rev: revs,
    text: words,
  }),
  setTaskDue: fc.record({ taskId: id, due }),
  setTaskDueMet: fc.record({ taskId: id, met: fc.boolean() }),
  addTaskLabel: fc.record({ taskId: id, labelId: id }),
  removeTaskLabel: fc.record({ taskId: id, labelId: id }),
  createChecklistItem: fc.record({ itemId: id, taskId: id, text: words, orderKey: key }),
  writeChecklistItem: fc.record({ itemId: id, text: words }),
  tickChecklistItem: fc.record({ itemId: id, done: fc.boolean() }),
  moveChecklistItem: fc.record({ itemId: id, checklist: words, orderKey: key }),
  removeChecklistItem: fc.record({ itemId: id }),
  createLabel: fc.record({ labelId: id, name: words }),
  renameLabel: fc.record({ labelId: id, name: words }),
  removeLabel: fc.record({ labelId: id }),
  createDocument: fc.record({ documentId: id, title: words }),
  renameDocument: fc.record({ documentId: id, title: words }),
  archiveDocument: fc.record({ documentId: id }),
  restoreDocument: fc.record({ documentId: id }),
  planCheckIn: fc.record({ checkInId: id, at, zone: fc.constant('Africa/Cairo') }),
  cancelCheckIn: fc.record({ checkInId: id }),
};

const notPlayed = [
  'importBoard',
  'mendCheckIn',
  'mendTaskDue',
  'setCall',
  'setMember',
  'setWorkspaceFacts',
];

const intent: fc.Arbitrary<Intent> = fc.oneof(
  ...Object.entries(argsOf).map(([name, args]) => args.map((each) => ({ name, args: each }))),
);

function openRoom() {
  const room = new PlainRoom(workspaceRoomModel);
  const member = {
    id: uuid(1),
    userId: layla,
    name: 'Layla',
    role: 'owner',
    hue: 'sea',
    zone: 'Asia/Dubai',
    active: true,
  };
  room.run({ name: 'setMember', args: member }, layla, now);
  return room;
}

/** Plays an intent; a refusal changes nothing. Gives its inverse when it took effect. */
function play(room: ReturnType<typeof openRoom>, each: Intent): Intent | undefined {
  const before = room.state();
  try {
    return room.run(each, layla, now);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect(room.state()).toEqual(before);
    return undefined;
  }
}

/** People see the order, not its keys. */
function withoutKeys<R extends Ordered>({ orderKey: _key, namedKey: _named, ...seen }: R) {
  return seen;
}

/** What people see, without the stamps that say who touched it last. */
function visible(room: ReturnType<typeof openRoom>) {
  const columns = viewBoard(room.all('column'), room.all('task')).map(({ column, tasks }) => [
    withoutKeys(column),
    tasks.map(({ movedAt: _at, movedBy: _by, title, brief, ...task }) => ({
      ...withoutKeys(task),
      title: { ...title, by: null },
      brief: { ...brief, by: null },
    })),
  ]);
  const items = room
    .all('checklistItem')
    .sort((a, b) => (a.taskId < b.taskId ? -1 : a.taskId > b.taskId ? 1 : compareByOrderKey(a, b)))
    .map(withoutKeys);
  const labels = room
    .all('label')
    .map((label) => JSON.stringify(label))
    .sort();
  const documents = room.all('document').filter((document) => document.archivedAt === null);
  const planned = room
    .all('plannedCheckIn')
    .map((checkIn) => JSON.stringify(checkIn))
    .sort();
  return { columns, items, labels, documents, planned };
}

describe('the workspace room', () => {
  it('has every mutation played here, or named as one that has no inverse', () => {
    const known = [...workspaceRoomModel.mutations.keys()].sort();
    expect(known).toEqual([...Object.keys(argsOf), ...notPlayed].sort());
  });

  it('is as it was after any mutation and its inverse', () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 60 }), intent, (history, last) => {
        const room = openRoom();
        for (const each of history) play(room, each);
        const before = visible(room);
        const inverse = play(room, last);
        if (!inverse) return;
        room.run(inverse, layla, now);
        expect(visible(room)).toEqual(before);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses any nonsense as bad_request and keeps its state', () => {
    const names = fc.constantFrom(
      ...workspaceRoomModel.mutations.keys(),
      'unknown',
      '__proto__',
      'constructor',
    );
    fc.assert(
      fc.property(names, fc.anything({ withNullPrototype: true }), (name, args) => {
        const room = openRoom();
        const before = room.state();
        // An empty import is a true one: it puts nothing.
        if (name === 'importBoard') return;
        expect(() => room.run({ name, args }, layla, now)).toThrow(Refusal);
        expect(room.state()).toEqual(before);
      }),
    );
  });

  it('keeps every number once, in the order of creation', () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 80 }), (history) => {
        const room = openRoom();
        for (const each of history) play(room, each);
        const numbers = room.all('task').map((task) => task.number);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(Math.max(0, ...numbers)).toBe((room.get('counter', 'board')?.nextNumber ?? 1) - 1);
      }),
    );
  });

  it('keeps closed work out of sight, and nothing else', () => {
    const { isClosed } = workspaceRoomModel;
    const column = { id: uuid(1), archivedAt: now } as never;
    expect(isClosed?.('column', column)).toBe(true);
    expect(isClosed?.('task', { id: uuid(1), archivedAt: null } as never)).toBe(false);
    expect(isClosed?.('document', { id: uuid(1), archivedAt: now } as never)).toBe(false);
  });
});
