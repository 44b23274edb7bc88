import type { ClosedPlace } from '@sanad/domain/kernel/closed-place';
import { describe, expect, it } from 'vitest';

import { addCard, dropCard, shutCard } from '../test/card-model.ts';
import { RoomBench } from '../test/room-bench.ts';
import { pushed, type Seat } from '../test/seat.ts';

const nameOf = (n: number) => `card${n}`;
const shut = (id: number, n: number, to = true) =>
  pushed(id, shutCard, { id: nameOf(n), shut: to });

/** Cards that were closed in a few moments, many in each, in an order that is not the one of their ids. */
async function benchWithClosed(count: number): Promise<{ bench: RoomBench; seat: Seat }> {
  const bench = await RoomBench.open();
  const seat = await bench.joined();
  const order = Array.from({ length: count }, (_, n) => n).sort(() => bench.random.next() - 0.5);
  for (let from = 0; from < count; from += 7) {
    const some = order.slice(from, from + 7);
    const added = some.map((n, at) => {
      const args = { id: nameOf(n), title: 'C' };
      return pushed(from + at + 1, addCard, args);
    });
    await bench.push(seat, ...added);
    await bench.pass(5);
  }
  await bench.push(seat, ...order.map((n, at) => shut(count + at + 1, n)));
  return { bench, seat };
}

function readAll(bench: RoomBench, limit: number, between?: () => void): string[] {
  const ids: string[] = [];
  let after: ClosedPlace | undefined;
  for (;;) {
    const { records, next } = bench.room.closedPage('card', { after, limit });
    ids.push(...records.map(({ id }) => id));
    if (next === null) return ids;
    expect(records).toHaveLength(limit);
    after = next;
    between?.();
  }
}

describe('pages of what is closed', () => {
  it('[SR105] have every record once, the newest first, wherever a page ends among those of one moment', async () => {
    const { bench } = await benchWithClosed(40);
    const cards = [...bench.room.all('card')];
    expect(new Set(cards.map(({ at }) => at)).size).toBe(6);
    const expected = cards
      .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
    for (const limit of [1, 3, 7, 39, 40, 41]) expect(readAll(bench, limit)).toEqual(expected);
    expect(bench.room.closedPage('card', { limit: 3 }).version).toBe(bench.room.version);
    expect(bench.room.closedPage('card', { limit: 40 }).next).toBe(null);
  });

  it('[SR105] go on where they were when records are opened, closed and gone meanwhile', async () => {
    const { bench, seat } = await benchWithClosed(12);
    const first = bench.room.closedPage('card', { limit: 5 });
    const [opened, ...kept] = first.records.map(({ id }) => id);
    const { id: later } = bench.room.closedPage('card', { after: first.next!, limit: 1 })
      .records[0]!;
    await bench.push(
      seat,
      pushed(25, shutCard, { id: opened!, shut: false }),
      // The very one that the next page begins after.
      pushed(26, dropCard, { id: kept.at(-1)! }),
      pushed(27, shutCard, { id: later, shut: false }),
    );
    const second = bench.room.closedPage('card', { after: first.next!, limit: 20 });
    expect(second.next).toBe(null);
    const ids = second.records.map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect(ids).not.toContain(later);
    expect(readAll(bench, 4)).toEqual([...kept.slice(0, -1), ...ids]);
    await bench.push(seat, pushed(28, shutCard, { id: opened!, shut: true }));
    expect(readAll(bench, 4)[0]).toBe(opened);
  });

  it('[SR105] are empty where nothing was closed, or before all that was', async () => {
    const bench = await RoomBench.open();
    expect(bench.room.closedPage('card', { limit: 5 })).toEqual({
      version: 0,
      records: [],
      next: null,
    });
    expect(bench.room.closedPage('tally', { limit: 5 }).records).toEqual([]);
    const { bench: other } = await benchWithClosed(3);
    const after = { at: 0, id: '' };
    expect(other.room.closedPage('card', { after: { ...after, at: -1 }, limit: 5 })).toMatchObject({
      records: [],
      next: null,
    });
  });
});
