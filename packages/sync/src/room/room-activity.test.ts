import { describe, expect, it } from 'vitest';

import { addCard, dropCard, moveCard, nameCard, stampCard, stumble } from '../test/card-model.ts';
import { RoomBench } from '../test/room-bench.ts';
import { pushed } from '../test/seat.ts';

describe('what a room tells of what happened', () => {
  it('[SR90] leaves a line for each mutation, with what changed and who did it', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    await bench.push(
      seat,
      pushed(1, addCard, { id: 'a', title: 'A' }),
      pushed(2, moveCard, { id: 'a', list: 'done' }),
      pushed(3, nameCard, { id: 'a', title: 'A' }),
      pushed(4, dropCard, { id: 'a' }),
    );
    const stamped = bench.room.mutate(stampCard.name, { id: 's', title: 'S' }, seat.userId);
    await bench.rest();
    await stamped;
    const lines = await bench.store.activity(0, 100);
    const by = { actor: seat.userId, byServer: false, about: null, at: bench.time.now() };
    const change = (field: string, before: string | null, after: string | null, id = 'a') => ({
      kind: 'card',
      id,
      field,
      before,
      after,
    });
    expect(lines).toEqual([
      {
        ...by,
        version: 1,
        line: 1,
        mutation: 'addCard',
        records: 2,
        changes: [change('title', null, 'A'), change('list', null, 'todo')],
      },
      {
        ...by,
        version: 1,
        line: 2,
        mutation: 'moveCard',
        records: 1,
        changes: [change('list', 'todo', 'done')],
      },
      // Written anew with the same words.
      { ...by, version: 1, line: 3, mutation: 'nameCard', records: 1, changes: [] },
      {
        ...by,
        version: 1,
        line: 4,
        mutation: 'dropCard',
        records: 1,
        changes: [change('title', 'A', null), change('list', 'done', null)],
      },
      {
        ...by,
        byServer: true,
        version: 2,
        line: 1,
        mutation: 'stampCard',
        records: 1,
        changes: [change('title', null, 'S', 's'), change('list', null, 'stamped', 's')],
      },
    ]);
  });

  it('[SR91] leaves none for what was refused, or known already', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    const add = pushed(1, addCard, { id: 'a', title: 'A' });
    await bench.push(seat, add, pushed(2, stumble, { id: 'a', how: 'refusal' }));
    await bench.push(seat, add);
    const lines = await bench.store.activity(0, 100);
    expect(lines.map(({ mutation }) => mutation)).toEqual(['addCard']);
  });

  it('[SR91] tells what stood where the group ran at last', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    await bench.push(seat, pushed(1, addCard, { id: 'a', title: 'A' }));
    const other = await bench.openRoom();
    const named = other.mutate(nameCard.name, { id: 'a', title: 'B' }, seat.userId);
    await bench.rest();
    await named;
    await bench.push(seat, pushed(2, nameCard, { id: 'a', title: 'C' }));
    const lines = await bench.store.activity(1, 100);
    expect(lines.map(({ changes }) => changes.map(({ before, after }) => [before, after]))).toEqual(
      [[['A', 'B']], [['B', 'C']]],
    );
  });
});
