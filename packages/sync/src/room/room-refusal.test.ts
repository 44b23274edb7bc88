import { refuseUnless } from '@sanad/domain/kernel/refusal';
import { describe, expect, it } from 'vitest';

import {
  addCard,
  cardModel,
  markCard,
  moveCard,
  nameCard,
  stampCard,
  stumble,
  tidy,
} from '../test/card-model.ts';
import { RoomBench } from '../test/room-bench.ts';
import { pushed } from '../test/seat.ts';
import type { TellingLimit } from './telling-limit.ts';

const add = (id: number, title = 'A') => pushed(id, addCard, { id: 'a', title });

/** What one push of a fresh session is refused with. */
async function refusalOf(args: unknown, mutation: { readonly name: string } = addCard) {
  const bench = await RoomBench.open({ limits: { argsBytes: 4_096 } });
  const seat = await bench.joined();
  await bench.push(seat, pushed(1, mutation, args));
  return seat.of('refused')[0]?.code;
}

describe('what a room refuses', () => {
  it('[SR20] asks the role before the arguments', async () => {
    expect(await refusalOf({ nonsense: true }, tidy)).toBe('forbidden');
    const bench = await RoomBench.open();
    const owner = await bench.joined('owner');
    await bench.push(owner, add(1), pushed(2, tidy, { id: 'a' }));
    expect(bench.room.get('card', 'a')?.list).toBe('tidied');
  });

  it('[SR20] judges what waits by the role of the moment', async () => {
    const bench = await RoomBench.open();
    const owner = await bench.joined('owner');
    await bench.push(owner, add(1));
    bench.store.holding = true;
    await bench.push(owner, pushed(2, nameCard, { id: 'a', title: 'B' }));
    await bench.push(owner, pushed(3, tidy, { id: 'a' }));
    bench.room.setRole(owner.id, 'assistant');
    bench.store.holding = false;
    bench.store.letGo();
    await bench.rest();
    expect(owner.of('refused')).toMatchObject([{ id: 3, code: 'forbidden' }]);
    expect(bench.room.get('card', 'a')).toMatchObject({ title: 'B', list: 'todo' });
  });

  it("[SR21] keeps the server's mutations for the server", async () => {
    expect(await refusalOf({ id: 's', title: '' }, stampCard)).toBe('forbidden');
    const bench = await RoomBench.open();
    const seat = await bench.joined('owner');
    expect(await bench.room.mutate('stampCard', { id: 's', title: 'S' }, seat.userId)).toBe(1);
    expect(bench.room.get('card', 's')?.title).toBe('S');
  });

  it('[SR21] takes what needs only a place from whoever was let in, whatever their role may', async () => {
    const bench = await RoomBench.open();
    await bench.room.mutate('stampCard', { id: 's', title: 'S' }, bench.seat().userId);
    const guest = await bench.joined('guest');
    await bench.push(guest, pushed(1, markCard, { id: 's' }));
    expect(guest.of('refused')).toEqual([]);
    expect(bench.room.get('card', 's')?.list).toBe('marked');
  });

  it.each([
    ['an unknown name', { id: 'a', title: '' }, { name: 'toString' }, 'bad_request'],
    ['null', null, addCard, 'bad_request'],
    ['a number', 7, addCard, 'bad_request'],
    ['a missing field', { id: 'a' }, addCard, 'bad_request'],
    ['an extra field', { id: 'a', title: '', by: 'me' }, addCard, 'bad_request'],
    ['a long text', { id: 'a', title: 'x'.repeat(3_000) }, addCard, 'too_large'],
    ['a deep value', { id: 'a', title: nest(10_000) }, addCard, 'too_large'],
    ['a __proto__', JSON.parse('{"id":"a","title":"","__proto__":{"x":1}}'), addCard, 'too_large'],
  ])('[SR22] refuses %s', async (_what, args, mutation, code) => {
    expect(await refusalOf(args, mutation)).toBe(code);
  });

  it('[SR29] counts what is told with its commit, over rooms, and refuses what is beyond', async () => {
    const told: number[] = [];
    let left = 2;
    const telling: TellingLimit = {
      countOf: ({ mutation }) =>
        mutation === moveCard.name || mutation === stampCard.name ? 1 : 0,
      assertMayTell(_actor, pending) {
        refuseUnless(left - pending > 0, 'notice_limit', { minutes: 3 });
      },
      told(_actor, count) {
        told.push(count);
        left -= count;
      },
    };
    const bench = await RoomBench.open({ telling });
    const seat = await bench.joined();
    const move = (id: number, list: string) => pushed(id, moveCard, { id: 'a', list });
    bench.store.holding = true;
    await bench.push(seat, add(1), move(2, 'one'));
    expect(told, 'before its commit').toEqual([]);
    bench.store.holding = false;
    bench.store.letGo();
    await bench.rest();
    await bench.push(
      seat,
      move(3, 'two'),
      move(4, 'three'),
      pushed(5, nameCard, { id: 'a', title: 'B' }),
    );
    expect(seat.of('refused')).toMatchObject([
      { id: 4, code: 'notice_limit', params: { minutes: 3 } },
    ]);
    expect(bench.room.get('card', 'a')).toMatchObject({ list: 'two', title: 'B' });
    await bench.push(seat, move(3, 'two'));
    expect(told, 'what is known is not counted again').toEqual([1, 1]);
    await bench.room.mutate(stampCard.name, { id: 's', title: 'S' }, seat.userId);
    expect([bench.room.get('card', 's')?.title, left]).toEqual(['S', -1]);
  });

  it('[SR27] refuses what was made in another stay, and says so again; what names none is taken', async () => {
    const bench = await RoomBench.open();
    const seat = bench.seat();
    const session = Object.assign(seat, { stay: 2 });
    const { clientId } = seat;
    bench.room.join(session, { clientId, version: null, model: cardModel.fingerprint });
    await bench.rest();
    const card = (id: number) => pushed(id, addCard, { id: `card${id}`, title: '' });
    const late = { ...pushed(2, { name: 'no such name' }, null), stay: 1 };
    await bench.push(seat, { ...card(1), stay: 1 }, late, { ...card(3), stay: 2 }, card(4));
    expect(seat.of('refused')).toMatchObject([
      { id: 1, code: 'stay_ended' },
      { id: 2, code: 'stay_ended' },
    ]);
    expect([...bench.room.all('card')].map(({ id }) => id)).toEqual(['card3', 'card4']);
    seat.forget();
    await bench.push(seat, card(1));
    expect(seat.of('refused')).toMatchObject([{ id: 1, code: 'stay_ended' }]);
  });

  it('[SR23] checks guards first, and reads what is missing as null', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    const guard = (field: string, value: unknown, id = 'a') => [
      { collection: 'card', id, field, value },
    ];
    await bench.push(
      seat,
      add(1),
      pushed(2, moveCard, { id: 'a', list: 'one' }, guard('list', 'todo')),
      pushed(3, moveCard, { id: 'a', list: 'two' }, guard('list', 'todo')),
      pushed(4, moveCard, { id: 'none', list: 'two' }, guard('list', 'todo', 'none')),
      pushed(5, moveCard, { id: 'a', list: 'three' }, guard('nothing', null)),
      pushed(6, moveCard, { id: 'a', list: 'four' }, guard('id', null, 'none')),
      pushed(7, moveCard, { id: 'a', list: 'five' }, guard('constructor', null)),
      pushed(8, moveCard, { id: 'a', list: 'six' }, guard('id', null)),
    );
    expect(seat.of('refused').map(({ id, code }) => [id, code])).toEqual([
      [3, 'changed_since'],
      [4, 'changed_since'],
      [8, 'changed_since'],
    ]);
    expect(bench.room.get('card', 'a')?.list).toBe('five');
  });

  it('[SR24] survives a bug in a mutation, unchanged by it', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    await bench.push(
      seat,
      add(1),
      pushed(2, stumble, { id: 'a', how: 'bug' }),
      pushed(3, moveCard, { id: 'a', list: 'done' }),
    );
    expect(seat.of('refused')).toMatchObject([{ id: 2, code: 'internal', params: {} }]);
    expect(bench.errors).toMatchObject([{ message: 'a bug' }]);
    expect(bench.room.get('card', 'a')).toMatchObject({ title: 'A', list: 'done' });
  });

  it('[SR25] keeps prototypes out of reach', async () => {
    const bench = await RoomBench.open();
    const seat = await bench.joined();
    await bench.push(
      seat,
      pushed(1, addCard, { id: '__proto__', title: 'x' }),
      pushed(2, nameCard, { id: '__proto__', title: 'y' }),
      pushed(3, nameCard, { id: 'constructor', title: 'z' }, [
        { collection: '__proto__', id: 'constructor', field: 'name', value: 'Object' },
      ]),
      pushed(4, { name: '__proto__' }, {}),
    );
    expect(bench.room.get('card', '__proto__')).toMatchObject({ title: 'y' });
    expect(seat.of('refused').map(({ id, code }) => [id, code])).toEqual([
      [3, 'changed_since'],
      [4, 'bad_request'],
    ]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect('title' in {}).toBe(false);
  });

  it('[SR26] takes no more than may wait, and uses up nothing of it', async () => {
    const bench = await RoomBench.open({ limits: { waiting: 2, mutationsPerPush: 3 } });
    const seat = await bench.joined();
    bench.store.holding = true;
    await bench.push(seat, add(1));
    await bench.push(seat, pushed(2, nameCard, { id: 'a', title: 'B' }));
    await bench.push(seat, pushed(3, nameCard, { id: 'a', title: 'C' }));
    await bench.push(seat, pushed(4, nameCard, { id: 'a', title: 'D' }));
    expect(seat.of('fault')).toMatchObject([{ code: 'unavailable' }]);
    bench.store.holding = false;
    bench.store.letGo();
    await bench.rest();
    await bench.push(seat, pushed(4, nameCard, { id: 'a', title: 'D' }));
    expect(bench.room.get('card', 'a')?.title).toBe('D');
    const many = [5, 6, 7, 8].map((id) => pushed(id, nameCard, { id: 'a', title: 'E' }));
    await bench.push(seat, ...many);
    expect(seat.of('fault').at(-1)).toMatchObject({ code: 'too_large' });
    expect(bench.room.get('card', 'a')?.title).toBe('D');
  });
});

function nest(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}
