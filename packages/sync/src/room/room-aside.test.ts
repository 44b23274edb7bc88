import { describe, expect, it } from 'vitest';

import { addCard } from '../test/card-model.ts';
import {
  addRemark,
  dropRemark,
  editRemark,
  peekRemark,
  starRemark,
  type Remark,
} from '../test/remark-part.ts';
import { RoomBench } from '../test/room-bench.ts';
import { pushed, type Seat } from '../test/seat.ts';

const add = (id: number, remarkId: string, text = 'first words') =>
  pushed(id, addRemark, { remarkId, cardId: 'a', text });
const edit = (id: number, remarkId: string, text: string) =>
  pushed(id, editRemark, { remarkId, text });

/** A room with one remark, opened again: it has not met it since. */
async function benchWithRemark(options: Parameters<typeof RoomBench.open>[0] = {}) {
  const bench = await RoomBench.open(options);
  const id = bench.random.uuid();
  const before = await bench.joined();
  await bench.push(before, add(1, id));
  bench.room = await bench.openRoom(options);
  const seat = await bench.joined();
  bench.store.fetched.length = 0;
  return { bench, seat, id };
}

const stored = async (bench: RoomBench, id: string) =>
  (await bench.store.records('remark', [id]))[0] as Remark | undefined;
const codesOf = (seat: Seat) => seat.of('refused').map(({ id, code }) => [id, code]);

describe('what is kept aside', () => {
  it('[SR100] is in no snapshot and not in the room, and is fetched before the group that names it', async () => {
    const { bench, seat, id } = await benchWithRemark();
    expect(JSON.stringify(bench.room.snapshot())).not.toContain('words');
    expect(Object.keys(bench.room.snapshot().collections)).toEqual(['card', 'tally']);
    await bench.push(seat, edit(1, id, 'second'), pushed(2, starRemark, { remarkId: id }));
    expect(bench.store.fetched).toEqual([[id]]);
    expect(await stored(bench, id)).toMatchObject({ text: 'second', starred: true, at: 1 });
    expect(seat.of('poke')[0]?.ops).toEqual([
      ['patch', 'remark', id, { text: 'second' }],
      ['patch', 'remark', id, { starred: true }],
    ]);
  });

  it('[SR100] is asked for once while it is at hand, and again when others have taken its place', async () => {
    const { bench, seat, id } = await benchWithRemark({ limits: { asideRecords: 2 } });
    const others = [bench.random.uuid(), bench.random.uuid(), bench.random.uuid()];
    await bench.push(seat, edit(1, id, 'second'));
    await bench.push(seat, edit(2, id, 'third'));
    expect(bench.store.fetched).toEqual([[id]]);
    await bench.push(seat, ...others.map((each, at) => add(at + 3, each)));
    await bench.push(seat, edit(6, id, 'fourth'), edit(7, others[2]!, 'mine'));
    expect(bench.store.fetched).toEqual([[id], others, [id]]);
    expect(codesOf(seat)).toEqual([]);
  });

  it('[SR100] is asked what its id is declared as, wherever it lies', async () => {
    const { bench, seat, id } = await benchWithRemark();
    const unknown = bench.random.uuid();
    await bench.push(
      seat,
      add(1, id),
      edit(2, unknown, 'x'),
      add(3, unknown),
      edit(4, unknown, 'y'),
    );
    expect(codesOf(seat)).toEqual([
      [1, 'bad_request'],
      [2, 'not_found'],
    ]);
    expect(await stored(bench, id)).toMatchObject({ text: 'first words' });
    expect(await stored(bench, unknown)).toMatchObject({ text: 'y' });
    await bench.push(seat, pushed(5, dropRemark, { remarkId: id }), add(6, id, 'again'));
    expect(await stored(bench, id)).toMatchObject({ text: 'again' });
  });

  it('[SR23] is guarded like every other record', async () => {
    const { bench, seat, id } = await benchWithRemark();
    const guard = (value: unknown) => [{ collection: 'remark', id, field: 'text', value }];
    await bench.push(
      seat,
      pushed(1, addCard, { id: 'c', title: 'C' }, guard('other words')),
      pushed(2, editRemark, { remarkId: id, text: 'second' }, guard('first words')),
    );
    expect(codesOf(seat)).toEqual([[1, 'changed_since']]);
  });

  it('[SR100] is read by nobody who has not named it, and walked by nobody', async () => {
    const { bench, seat, id } = await benchWithRemark();
    const peek = (at: number, how: string) => pushed(at, peekRemark, { id, how });
    await bench.push(
      seat,
      peek(1, 'get'),
      peek(2, 'all'),
      peek(3, 'count'),
      add(4, bench.random.uuid()),
    );
    expect(codesOf(seat)).toEqual([
      [1, 'internal'],
      [2, 'internal'],
      [3, 'internal'],
    ]);
    expect(String(bench.errors[0])).toContain('no argument names it');
    expect(String(bench.errors[1])).toContain('kept aside');
  });

  it('[SR5] that cannot be fetched lets its group wait, and nobody is told anything', async () => {
    const { bench, seat, id } = await benchWithRemark();
    bench.store.fetchFails = 2;
    await bench.push(seat, edit(1, id, 'second'));
    expect(seat.heard).toEqual([]);
    await bench.pass(50);
    expect(seat.heard).toEqual([]);
    await bench.pass(5_000);
    expect(seat.of('poke')).toHaveLength(1);
    expect(await stored(bench, id)).toMatchObject({ text: 'second' });
  });

  it('[SR104] that a store which answers cannot fetch is refused, and holds up nobody else', async () => {
    const { bench, seat, id } = await benchWithRemark();
    const other = await bench.joined();
    const broken = bench.random.uuid();
    bench.store.unreadable.add(broken);
    bench.store.holding = true;
    await bench.push(seat, edit(1, id, 'before'));
    // These wait together for the group in flight.
    await bench.push(seat, edit(2, broken, 'x'), edit(3, id, 'after'));
    await bench.push(other, pushed(1, addCard, { id: 'c', title: 'C' }));
    const byServer = bench.room.mutate('editRemark', { remarkId: broken, text: 'y' }, seat.userId);
    const refused = byServer.catch((error: unknown) => error);
    bench.store.holding = false;
    bench.store.letGo();
    await bench.rest();
    // Once for what waits together, then for each that fails by itself.
    for (let round = 0; round < 3; round += 1) await bench.pass(1_000);
    expect(other.of('poke')).toHaveLength(1);
    for (let round = 0; round < 9; round += 1) await bench.pass(1_000);
    expect(await refused).toMatchObject({ code: 'internal' });
    expect(codesOf(seat)).toEqual([[2, 'internal']]);
    expect(await stored(bench, id)).toMatchObject({ text: 'after' });
    expect(bench.room.get('card', 'c')).toBeDefined();
    // The answer is kept like any other refusal.
    await bench.push(seat, edit(2, broken, 'x'));
    for (let round = 0; round < 3; round += 1) await bench.pass(1_000);
    expect(codesOf(seat)).toEqual([
      [2, 'internal'],
      [2, 'internal'],
    ]);
  });

  it('[SR104] is waited for as long as the store is away, however long that is', async () => {
    const { bench, seat, id } = await benchWithRemark();
    bench.store.fetchFails = 2;
    bench.store.tailFails = 40;
    await bench.push(seat, edit(1, id, 'second'));
    for (let round = 0; round < 50; round += 1) await bench.pass(2_000);
    expect(codesOf(seat)).toEqual([]);
    expect(await stored(bench, id)).toMatchObject({ text: 'second' });
  });

  it('[SR4] at hand here follows what another process wrote', async () => {
    const { bench, seat, id } = await benchWithRemark({ shared: true });
    await bench.push(seat, edit(1, id, 'second'));
    const elsewhere = await bench.openRoom({ shared: true });
    const other = bench.seat();
    elsewhere.join(other, { clientId: other.clientId, version: elsewhere.version });
    elsewhere.push(other.id, other.clientId, [pushed(1, starRemark, { remarkId: id })]);
    await bench.rest();
    await bench.push(seat, pushed(2, starRemark, { remarkId: id }), edit(3, id, 'third'));
    expect(await stored(bench, id)).toMatchObject({ text: 'third', starred: false });
  });

  it('[SR101] is told in a tail as it is now: words that were taken back are in none', async () => {
    const { bench, seat, id } = await benchWithRemark();
    const from = bench.room.version;
    const fresh = bench.random.uuid();
    await bench.push(seat, edit(1, id, 'second words'), add(2, fresh, 'slip'));
    await bench.push(seat, edit(3, fresh, 'kept'), pushed(4, starRemark, { remarkId: id }));
    await bench.push(seat, edit(5, id, 'last'));
    for (const after of [from - 1, from, from + 1]) {
      const late = await bench.joined();
      bench.room.tail(late.id, after);
      await bench.rest();
      const told = JSON.stringify(late.heard);
      expect(told).not.toMatch(/first words|second words|slip/);
      expect(told).toContain('last');
      expect(told).toContain('kept');
    }
    const [log] = [await bench.store.tail(0)];
    expect(JSON.stringify(log)).not.toMatch(/first words|second words|slip/);
  });
});
