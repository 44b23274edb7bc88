import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addCard, moveCard, nameCard, type Card } from '../test/card-model.ts';
import { Desk } from '../test/desk.ts';
import { RoomBench } from '../test/room-bench.ts';
import { RecordIndex } from './record-index.ts';

const order = {
  groupOf: (card: Card) => (card.shut ? undefined : card.list),
  compare: (a: Card, b: Card) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
};

describe('what is watched', () => {
  it('[SR62] keeps its identity and tells only those concerned', async () => {
    const bench = await RoomBench.open();
    const desk = await Desk.open(bench);
    for (const id of ['a', 'b']) desk.client.mutate(addCard, { id, title: id });
    await desk.rest();
    const [a, b, all] = [
      desk.client.get('card', 'a'),
      desk.client.get('card', 'b'),
      desk.client.all('card'),
    ];
    const tallies = desk.client.all('tally');
    const told: string[] = [];
    desk.client.onRecord('card', 'a', () => told.push('a'));
    const stop = desk.client.onRecord('card', 'b', () => told.push('b'));
    desk.client.onCollection('card', () => told.push('cards'));
    desk.client.onCollection('tally', () => told.push('tallies'));
    desk.client.mutate(nameCard, { id: 'b', title: 'B' });
    expect(told).toEqual(['b', 'cards']);
    expect(desk.client.get('card', 'a')).toBe(a);
    expect(desk.client.get('card', 'b')).not.toBe(b);
    expect(desk.client.all('card')).not.toBe(all);
    expect(desk.client.all('card')).toBe(desk.client.all('card'));
    expect(desk.client.all('tally')).toBe(tallies);
    stop();
    await desk.rest();
    expect(told.filter((who) => who === 'b')).toHaveLength(1);
    expect(told).not.toContain('tallies');
  });

  it('[SR62] an index changes only with its members or their order', async () => {
    const bench = await RoomBench.open();
    const desk = await Desk.open(bench);
    for (const id of ['a', 'b', 'c']) {
      desk.client.mutate(addCard, { id, title: id });
      bench.time.advance(1);
    }
    const index = desk.client.index('card', order);
    const todo = index.group('todo');
    expect(todo).toEqual(['a', 'b', 'c']);
    const told: string[] = [];
    index.onGroup('todo', () => told.push('todo'));
    index.onGroup('done', () => told.push('done'));
    desk.client.mutate(nameCard, { id: 'a', title: 'other' });
    expect(index.group('todo')).toBe(todo);
    expect(told).toEqual([]);
    desk.client.mutate(moveCard, { id: 'a', list: 'done' });
    expect([index.group('todo'), index.group('done')]).toEqual([['b', 'c'], ['a']]);
    expect(told.toSorted()).toEqual(['done', 'todo']);
  });

  it('[SR62] an index kept up to date equals one built anew', () => {
    const card = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      title: fc.constant(''),
      list: fc.constantFrom('one', 'two', 'three'),
      at: fc.integer({ min: 0, max: 3 }),
      shut: fc.boolean(),
    });
    const change = fc.oneof(
      card,
      card.map(({ id }) => id),
    );
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 30 }), (batches) => {
        const records = new Map<string, Card>();
        const index = new RecordIndex<Card>(order);
        for (const batch of batches) {
          for (const one of batch) {
            if (typeof one === 'string') records.delete(one);
            else records.set(one.id, one);
          }
          const ids = new Set(batch.map((one) => (typeof one === 'string' ? one : one.id)));
          index.update(ids, (id) => records.get(id));
          const anew = new RecordIndex<Card>(order);
          anew.rebuild(records.values());
          for (const list of ['one', 'two', 'three']) {
            expect(index.group(list)).toEqual(anew.group(list));
          }
        }
      }),
    );
  });
});
