import { SeededRandom } from '@sanad/testing/seeded-random';
import { describe, expect, it } from 'vitest';

import type { MessageRecord } from '../../comments/record.ts';
import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { PlainRoom } from '../../kernel/plain-room.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { workspaceRoomModel, type WorkspaceRoomCollections } from '../../workspace/room-model.ts';
import { laidAt, layla, layTable, mona, type Table } from '../../workspace/test/laid-table.ts';
import { copiedKinds, uncopiedKinds } from './copied-kinds.ts';
import { createCopier, sharedKinds, type CopiedJson } from './copy-records.ts';
import { countsIn, WholeReader, type KnownPlaces, type ReadRecord } from './read-whole.ts';
import { restoreRecords } from './restore-mutations.ts';
import { isOnlyNamed, namesOf } from './whole-people.ts';
import type { WholeWorkspace } from './whole-places.ts';

const seeds = Array.from({ length: 12 }, (_, at) => at + 1);

/** Stands in for SHA-1: spreads every byte, which is all that ids ask of it here. */
function digest(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(20);
  let state = 0x811c9dc5;
  for (let at = 0; at < out.length; at += 1) {
    for (const byte of bytes) state = Math.imul(state ^ byte ^ at, 0x01000193) >>> 0;
    out[at] = state & 0xff;
  }
  return out;
}

type Kind = keyof WorkspaceRoomCollections & string;

function wholeOf(table: Table): WholeWorkspace {
  const state = table.state() as unknown as Record<string, Record<string, { id: string }>>;
  const all = (kind: Kind) => Object.values(state[kind] ?? {});
  const numbers = new Map(
    (all('message') as unknown as MessageRecord[]).map(({ id, number }) => [id as string, number]),
  );
  return { all: (kind) => all(kind) as never, numberOf: (id) => numbers.get(id) };
}

interface Written {
  readonly shared: Record<string, readonly CopiedJson[]>;
  readonly tasks: readonly CopiedJson[];
}

function write(table: Table, now = laidAt): Written {
  const whole = wholeOf(table);
  const copier = createCopier(whole, now as Instant);
  const said = Map.groupBy(
    whole.all('message' as never) as readonly MessageRecord[],
    (each) => each.taskId,
  );
  return {
    shared: Object.fromEntries(sharedKinds.map((kind) => [kind, copier.copyAll(kind)])),
    tasks: copier.places.inOrder('task').map((task) => {
      const own = said.get(task.id) ?? [];
      return copier.copyTask(
        task,
        own.toSorted((a, b) => a.number - b.number),
      );
    }),
  };
}

function readerOf({ shared, tasks }: Written, matched: ReadonlyMap<string, UserId> = new Map()) {
  const all = tasks as readonly {
    number: number;
    steps: object[];
    messages: { number: number }[];
  }[];
  const known: KnownPlaces = {
    counts: new Map([
      ...countsIn(shared),
      ['checklistItem', all.flatMap(({ steps }) => steps).length],
    ]),
    tasks: new Set(all.map(({ number }) => number)),
    messages: new Map(
      all.flatMap((task) => task.messages.map(({ number }) => [number, task.number] as const)),
    ),
  };
  const random = new SeededRandom(99);
  const ground = { importId: 'i', digest, people: [], matched, newId: () => random.uuid() };
  return new WholeReader(ground, known);
}

function read(written: Written, matched?: ReadonlyMap<string, UserId>): readonly ReadRecord[] {
  const reader = readerOf(written, matched);
  const records = [
    ...sharedKinds.flatMap((kind) => reader.readShared(kind, written.shared[kind])),
    ...written.tasks.flatMap((line) => {
      const { task, steps, messages } = reader.readTask(line);
      return [task, ...steps, ...messages];
    }),
  ];
  return [...reader.takeNamed(), ...records];
}

function restored(records: readonly ReadRecord[]): Table {
  const table: Table = new PlainRoom(workspaceRoomModel);
  const member = { id: '00000000-0000-4000-8000-00000000b001', userId: layla, name: 'Layla' };
  const rest = { role: 'owner', hue: 'sea', zone: 'Africa/Cairo', active: true };
  table.run({ name: 'setMember', args: { ...member, ...rest } }, layla, laidAt);
  for (const [part, { kind, record }] of records.entries()) {
    const signed = kind === 'message' ? { ...record, author: layla } : record;
    table.run({ name: restoreRecords.name, args: { part, [kind]: [signed] } }, layla, laidAt);
  }
  return table;
}

describe('a workspace that is written and read back', () => {
  it('is written by a rule for every kind, and comes back by one', () => {
    const kinds = [...workspaceRoomModel.kinds.keys()].sort();
    expect([...Object.keys(copiedKinds), ...Object.keys(uncopiedKinds)].sort()).toEqual(kinds);
    const args = Object.keys((restoreRecords.args as unknown as { shape: object }).shape);
    expect(args.sort()).toEqual([...Object.keys(copiedKinds), 'member', 'part'].sort());
  });

  it.each(seeds)('seed %i is the same again, whoever in it is somebody here', (seed) => {
    const table = layTable(new SeededRandom(seed));
    const first = write(table);
    expect(first.tasks.length).toBeGreaterThan(10);
    expect(JSON.stringify(first)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
    for (const matched of [new Map(), new Map([['Layla', layla]])]) {
      const again = restored(read(first, matched));
      expect(JSON.stringify(write(again, (laidAt + 1) as Instant))).toBe(JSON.stringify(first));
    }
  });

  it('of before comes too: what its kinds have got since is as in records of that time', () => {
    const written = write(layTable(new SeededRandom(2)));
    const since = ['waitedMs', 'returns', 'event', 'seriesId', 'changed', 'changedAt'] as const;
    const [line] = written.tasks.filter((task) =>
      since.every((field) => task[field] === null || task[field] === 0),
    );
    const before = Object.fromEntries(
      Object.entries(line!).filter(([field]) => !since.includes(field as never)),
    );
    expect(Object.keys(before).length).toBe(Object.keys(line!).length - since.length);
    const [now, then] = [line, before].map((each) => readerOf(written).readTask(each).task.record);
    // Revisions are given anew each time.
    const said = ({ title: _title, brief: _brief, ...rest }: Record<string, unknown>) => rest;
    expect(said(then as never)).toEqual(said(now as never));
    // What every record has had from the first day on must be there.
    const { createdAt: _, ...none } = before;
    expect(() => readerOf(written).readTask(none)).toThrow('import_unreadable');
  });

  it('gives what somebody does to whom they are here, and leaves what they agreed to and said to a name', () => {
    const table = layTable(new SeededRandom(3));
    const name = namesOf(wholeOf(table).all('member'))(mona);
    const someone = '00000000-0000-4000-8000-00000000c001' as UserId;
    const records = read(write(table), new Map([[name, someone]]));
    const tasks = records.filter(({ kind }) => kind === 'task').map(({ record }) => record);
    const all = tasks as unknown as { assigneeId: string | null; agreed: { by: string } | null }[];
    expect(all.some(({ assigneeId }) => assigneeId === someone)).toBe(true);
    const agreed = all.flatMap((each) => (each.agreed ? [each.agreed.by] : []));
    expect(agreed.length).toBeGreaterThan(0);
    expect(agreed).not.toContain(someone);
    const members = records.filter(({ kind }) => kind === 'member').map(({ record }) => record);
    for (const member of members) expect(isOnlyNamed(member as never)).toBe(true);
  });

  it('tells two of one name apart, and whoever is only named by the name alone', () => {
    const member = (end: string, name: string, userId = `u${end}`, active = true) =>
      ({ id: `m${end}`, userId, name, active, role: 'owner', hue: 'sea', zone: 'UTC' }) as never;
    const nameOf = namesOf([
      member('1', 'Ali', 'u1', false),
      member('2', 'Ali'),
      member('3', 'Ali', 'm3', false),
    ]);
    expect(['u2', 'u1', 'm3', 'u9'].map((id) => nameOf(id as UserId))).toEqual([
      ...['Ali', 'Ali (2)', 'Ali', '…'],
    ]);
  });

  it.each<readonly [what: string, spoil: (line: Record<string, unknown>) => object]>([
    ['a column that is not there', (line) => ({ ...line, columnId: 900 })],
    ['a label that is not there', (line) => ({ ...line, labelIds: [900] })],
    ['an id in place of a place', (line) => ({ ...line, columnId: layla })],
    ['a state of no life', (line) => ({ ...line, state: 'owned' })],
    [
      'a link that runs',
      (line) => ({ ...line, links: [{ name: 'x', url: 'javascript:alert(1)' }] }),
    ],
    [
      'a title beyond all',
      (line) => ({ ...line, title: { text: 'x'.repeat(501), by: 'A', others: [] } }),
    ],
    ['a person that is no name', (line) => ({ ...line, createdBy: { id: layla } })],
    ['a step that is none', (line) => ({ ...line, steps: ['x'] })],
    ['nothing at all', () => ({})],
    ['a prototype', (line) => ({ ...line, constructor: {}, columnId: undefined })],
  ])('is refused where a task has %s', (_what, spoil) => {
    const written = write(layTable(new SeededRandom(4)));
    const reader = readerOf(written);
    const [line] = written.tasks;
    expect(() => reader.readTask(line)).not.toThrow();
    expect(() => readerOf(written).readTask(spoil({ ...line }))).toThrow(Refusal);
  });
});
