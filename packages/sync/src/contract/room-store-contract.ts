import type { ActivityLine } from '@sanad/domain/kernel/activity';
import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { LiveRecord, Op } from '@sanad/domain/kernel/record';
import { describe, expect, it } from 'vitest';

import type { ClientRow, CommitGroup, RoomStore } from '../port/room-store.ts';

type Write = CommitGroup['records'][number];

export interface RoomStoreSubject {
  /** The same room opened again, as another process would. */
  open(): Promise<RoomStore>;
  /** A user that may own client ids. */
  readonly userId: UserId;
  newId(): string;
}

/** What every room store owes the room engine. `create` makes a store with one new, empty room. */
export function roomStoreContract(name: string, create: () => Promise<RoomStoreSubject>): void {
  /** Those that a room holds whole. */
  const kinds = ['task', 'label'];
  const put = (id: string, fields: object): Write => ({
    collection: 'task',
    id,
    record: { id, ...fields },
    closed: false,
  });
  const group = (base: number, part: Partial<CommitGroup> = {}): CommitGroup => ({
    base,
    ops: [],
    namedInLog: ['page'],
    acks: {},
    records: [],
    clients: [],
    activity: [],
    ...part,
  });

  describe(`room store contract: ${name}`, () => {
    it('begins empty at version 0', async () => {
      const store = await (await create()).open();
      const loaded = await store.load(kinds);
      expect(loaded.version).toBe(0);
      expect([...loaded.records]).toEqual([]);
      expect([...loaded.clients]).toEqual([]);
      expect(await store.tail(0)).toEqual({ entries: [], clients: [] });
    });

    it('makes records, client rows and the log durable in one step', async () => {
      const subject = await create();
      const store = await subject.open();
      const [a, b, closed] = [subject.newId(), subject.newId(), subject.newId()];
      const clientId = subject.newId() as ClientId;
      const row: ClientRow = {
        clientId,
        userId: subject.userId,
        lastMutationId: 2,
        refusals: { '2': { code: 'not_found', params: { what: 'a "quote" and \u{1f642}' } } },
      };
      const ops: Op[] = [
        ['put', 'task', a, { id: a, title: 'one' } as never],
        ['patch', 'task', a, { title: null }],
        ['remove', 'task', b],
      ];
      await store.commit(group(0, { records: [put(b, { n: 1 })] }));
      const records = [
        put(a, { title: null, nested: { list: [1, 'two', { three: true }] } }),
        { collection: 'task', id: b, record: null, closed: false },
        { ...put(closed, { archivedAt: 5 }), closed: true },
      ];
      const result = await store.commit(
        group(1, { ops, acks: { [clientId]: 2 }, records, clients: [row] }),
      );
      expect(result).toEqual({ committed: 2 });

      const loaded = await (await subject.open()).load(kinds);
      expect(loaded.version).toBe(2);
      const byId = new Map([...loaded.records].map(({ record }) => [record.id, record]));
      expect(byId.get(a)).toEqual({
        id: a,
        title: null,
        nested: { list: [1, 'two', { three: true }] },
      });
      expect(byId.has(b)).toBe(false);
      expect(byId.get(closed)).toEqual({ id: closed, archivedAt: 5 });
      expect([...loaded.clients]).toEqual([row]);
      const tail = await store.tail(1);
      expect(tail?.entries).toEqual([{ version: 2, ops, acks: { [clientId]: 2 } }]);
      expect(tail?.clients).toEqual([row]);
    });

    it('keeps records of the same id in different collections apart', async () => {
      const subject = await create();
      const store = await subject.open();
      const id = subject.newId();
      const other = { ...put(id, { n: 2 }), collection: 'label' };
      await store.commit(group(0, { records: [put(id, { n: 1 }), other] }));
      const records = [...(await store.load(kinds)).records];
      const task = records.find(({ collection }) => collection === 'task');
      const label = records.find(({ collection }) => collection === 'label');
      expect([task?.record, label?.record]).toEqual([
        { id, n: 1 },
        { id, n: 2 },
      ]);
    });

    it('writes nothing on a base that has moved, and hands over what moved it', async () => {
      const subject = await create();
      const [first, second] = [await subject.open(), await subject.open()];
      const clientId = subject.newId() as ClientId;
      const row = { clientId, userId: subject.userId, lastMutationId: 1, refusals: {} };
      const id = subject.newId();
      await first.commit(group(0, { acks: { [clientId]: 1 }, clients: [row] }));
      const late = await second.commit(group(0, { records: [put(id, {})] }));
      expect(late).toEqual({
        moved: { entries: [{ version: 1, ops: [], acks: { [clientId]: 1 } }], clients: [row] },
      });
      const loaded = await second.load(kinds);
      expect(loaded.version).toBe(1);
      expect([...loaded.records]).toEqual([]);
    });

    it('lets exactly one of many commits on one base through', async () => {
      const subject = await create();
      const stores = await Promise.all(Array.from({ length: 5 }, () => subject.open()));
      const results = await Promise.all(stores.map((store) => store.commit(group(0))));
      expect(results.filter((result) => 'committed' in result)).toHaveLength(1);
      expect((await stores[0]!.load(kinds)).version).toBe(1);
    });

    it('keeps client ids of the server itself, which have no user', async () => {
      const subject = await create();
      const store = await subject.open();
      const clientId = subject.newId() as ClientId;
      const row: ClientRow = { clientId, userId: null, lastMutationId: 1, refusals: {} };
      await store.commit(group(0, { acks: { [clientId]: 1 }, clients: [row] }));
      expect([...(await store.load(kinds)).clients]).toEqual([row]);
      const next = { ...row, lastMutationId: 7 };
      await store.commit(group(1, { acks: { [clientId]: 7 }, clients: [next] }));
      expect([...(await store.load(kinds)).clients]).toEqual([next]);
      expect((await store.tail(0))?.clients).toEqual([next]);
    });

    it('[SR90] keeps a line for every mutation with its commit, and hands them out in order and by whole commits', async () => {
      const subject = await create();
      const store = await subject.open();
      const line = (mutation: string, part: Partial<ActivityLine> = {}): ActivityLine => ({
        at: 1_790_000_000_000 as Instant,
        actor: subject.userId,
        byServer: false,
        mutation,
        about: { kind: 'task', id: subject.newId() },
        records: 1,
        changes: [],
        ...part,
      });
      const change = {
        kind: 'task',
        id: 'a',
        field: 'title',
        before: null,
        after: '\u0000 "x" \ud800',
      };
      const first = line('one', { changes: [change] });
      const lines = [line('two'), line('three', { about: null, byServer: true, records: 400 })];
      await store.commit(group(0, { activity: [first] }));
      await store.commit(group(1));
      await store.commit(group(2, { activity: lines }));
      // What another process was first at leaves no line either.
      await store.commit(group(2, { activity: [line('late')] }));
      const stored = lines.map((each, at) => ({ ...each, version: 3, line: at + 1 }));
      expect(await store.activity(0, 1)).toEqual([{ ...first, version: 1, line: 1 }]);
      expect(await store.activity(0, 2)).toEqual([{ ...first, version: 1, line: 1 }, ...stored]);
      expect(await store.activity(1, 1)).toEqual(stored);
      expect(await store.activity(3, 9)).toEqual([]);
    });

    /** Pages of a book, numbered: what is kept aside. */
    const page = (id: string, place: number, text: string, parent = 'book'): Write => ({
      ...{ collection: 'page', id, closed: false, record: { id, text } as LiveRecord },
      aside: { parent, place },
    });
    const write = (id: string, text: string): Op => ['put', 'page', id, { id, text } as LiveRecord];

    it('[SR100] has what is kept aside by id and in pages, each with its version, and loads none of it', async () => {
      const subject = await create();
      const store = await subject.open();
      const ids = Array.from({ length: 7 }, () => subject.newId());
      const pages = ids.map((id, place) => page(id, place + 1, `${place}`));
      const elsewhere = page(subject.newId(), 4, 'other', 'another book');
      await store.commit(group(0, { records: [...pages, elsewhere, put(ids[0]!, { n: 1 })] }));
      expect([...(await store.load(kinds)).records]).toEqual([
        { collection: 'task', record: { id: ids[0], n: 1 } },
      ]);
      const named = await store.records('page', [ids[3]!, ids[5]!, subject.newId()]);
      expect(named.map(({ id }) => id).sort()).toEqual([ids[3]!, ids[5]!].sort());
      expect(await store.records('page', [])).toEqual([]);
      const odd = await store.records('page', ['no id \u0000', 'nor \ud800', ids[3]!]);
      expect(odd.map(({ id }) => id)).toEqual([ids[3]]);
      const last = await store.page('page', 'book', { limit: 3 });
      expect(last).toMatchObject({ version: 1, hasEarlier: true });
      expect(last.records.map(({ id }) => id)).toEqual(ids.slice(4));
      const first = await store.page('page', 'book', { before: 5, limit: 4 });
      expect(first).toMatchObject({ version: 1, hasEarlier: false });
      expect(first.records.map(({ id }) => id)).toEqual(ids.slice(0, 4));
      const none = { version: 1, records: [], hasEarlier: false };
      expect(await store.page('page', 'book', { before: 1, limit: 4 })).toEqual(none);
      expect(await store.page('page', 'nowhere', { limit: 4 })).toEqual(none);
    });

    it('[SR101] says in a tail only what is kept aside is now: what was written before is nowhere', async () => {
      const subject = await create();
      const store = await subject.open();
      const [a, b] = [subject.newId(), subject.newId()];
      const odd = 'last \u0000 \ud800 "words"';
      const both: Op[] = [write(a, 'first words'), write(b, 'b')];
      await store.commit(
        group(0, { ops: both, records: [page(a, 1, 'first words'), page(b, 2, 'b')] }),
      );
      const again: Op[] = [
        ['patch', 'page', a, { text: 'second words' }],
        ['patch', 'page', a, { text: odd }],
        ['put', 'task', a, { id: a } as LiveRecord],
      ];
      await store.commit(group(1, { ops: again, records: [page(a, 1, odd), put(a, {})] }));
      const gone = { collection: 'page', id: b, record: null, closed: false };
      await store.commit(group(2, { ops: [['remove', 'page', b]], records: [gone] }));
      const tail = await (await subject.open()).tail(0);
      expect(tail?.entries.map(({ ops }) => ops)).toEqual([
        [write(a, odd), ['remove', 'page', b]],
        [write(a, odd), again[2]],
        [['remove', 'page', b]],
      ]);
      expect(JSON.stringify(tail)).not.toMatch(/first words|second words/);
      expect((await store.page('page', 'book', { limit: 9 })).records).toEqual([
        { id: a, text: odd },
      ]);
    });

    it('has no tail from a version that never was', async () => {
      const store = await (await create()).open();
      expect(await store.tail(3)).toBeUndefined();
    });
  });
}
