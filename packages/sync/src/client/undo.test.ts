import { describe, expect, it } from 'vitest';

import { addCard, dropCard, moveCard, nameCard } from '../test/card-model.ts';
import { Desk } from '../test/desk.ts';
import { RoomBench } from '../test/room-bench.ts';

async function desks(): Promise<[Desk, Desk, () => Promise<void>]> {
  const bench = await RoomBench.open();
  const [one, two] = [await Desk.open(bench), await Desk.open(bench)];
  const rest = async (): Promise<void> => {
    bench.time.advance(20);
    for (const desk of [one, two, one, two]) await desk.rest();
  };
  one.client.mutate(addCard, { id: 'a', title: 'A' });
  await rest();
  return [one, two, rest];
}

describe('undo', () => {
  it('[SR63] takes back own actions, newest first, and redoes them', async () => {
    const [one, two, rest] = await desks();
    one.client.mutate(nameCard, { id: 'a', title: 'B' });
    one.client.mutate(moveCard, { id: 'a', list: 'done' });
    await rest();
    expect(one.client.undo().kind).toBe('made');
    await rest();
    expect(two.client.get('card', 'a')).toMatchObject({ title: 'B', list: 'todo' });
    one.client.undo();
    await rest();
    expect(two.title('a')).toBe('A');
    one.client.redo();
    one.client.redo();
    await rest();
    expect(two.client.get('card', 'a')).toMatchObject({ title: 'B', list: 'done' });
    expect(one.client.redo().kind).toBe('nothing');
    expect(two.client.undo().kind).toBe('nothing');
  });

  it('[SR63] is refused where somebody changed what I wrote, and only there', async () => {
    const [one, two, rest] = await desks();
    one.client.mutate(moveCard, { id: 'a', list: 'done' });
    await rest();
    two.client.mutate(nameCard, { id: 'a', title: 'theirs' });
    await rest();
    expect(one.client.undo().kind).toBe('made');
    await rest();
    expect(one.client.get('card', 'a')).toMatchObject({ title: 'theirs', list: 'todo' });

    one.client.mutate(moveCard, { id: 'a', list: 'done' });
    await rest();
    two.client.mutate(moveCard, { id: 'a', list: 'elsewhere' });
    await rest();
    expect(one.client.undo()).toMatchObject({ kind: 'refused', code: 'changed_since' });
    expect(one.client.get('card', 'a')?.list).toBe('elsewhere');
  });

  it('[SR63] is refused by the room where the change was not known here', async () => {
    const [one, two, rest] = await desks();
    one.client.mutate(moveCard, { id: 'a', list: 'done' });
    await rest();
    one.socket.disconnect();
    two.client.mutate(moveCard, { id: 'a', list: 'elsewhere' });
    await rest();
    expect(one.client.undo().kind).toBe('made');
    expect(one.client.canRedo).toBe(true);
    one.socket.connect();
    await rest();
    expect(one.events).toMatchObject([{ kind: 'refused', mutation: { code: 'changed_since' } }]);
    expect(one.client.get('card', 'a')?.list).toBe('elsewhere');
    expect(one.client.canRedo).toBe(false);
  });

  it('[SR63] takes back a creation and a removal', async () => {
    const [one, two, rest] = await desks();
    one.client.undo();
    await rest();
    expect(two.client.get('card', 'a')).toBeUndefined();
    one.client.redo();
    await rest();
    expect(two.title('a')).toBe('A');
    one.client.mutate(dropCard, { id: 'a' });
    await rest();
    one.client.undo();
    await rest();
    expect(two.title('a')).toBe('A');
    two.client.mutate(nameCard, { id: 'a', title: 'theirs' });
    await rest();
    one.client.redo();
    await rest();
    expect(two.title('a')).toBe('theirs');
  });

  it('[SR63] takes back at once what was done together, and does it again', async () => {
    const [one, two, rest] = await desks();
    one.client.mutate(nameCard, { id: 'a', title: 'B' });
    one.client.together(() => {
      for (const id of ['b', 'c', 'd']) one.client.mutate(addCard, { id, title: id });
      one.client.mutate(nameCard, { id: 'b', title: 'b again' });
    });
    await rest();
    expect(one.client.undo().kind).toBe('made');
    await rest();
    expect(['b', 'c', 'd'].map((id) => two.client.get('card', id))).toEqual(
      Array(3).fill(undefined),
    );
    expect(two.title('a')).toBe('B');
    one.client.redo();
    await rest();
    expect(['a', 'b', 'c', 'd'].map((id) => two.title(id))).toEqual(['B', 'b again', 'c', 'd']);

    two.client.mutate(nameCard, { id: 'c', title: 'theirs' });
    await rest();
    expect(one.client.undo()).toMatchObject({ kind: 'refused', code: 'changed_since' });
    await rest();
    expect(['b', 'c', 'd'].map((id) => two.client.get('card', id)?.title)).toEqual([
      undefined,
      'theirs',
      undefined,
    ]);
    one.client.together(() => undefined);
    one.client.undo();
    await rest();
    expect(two.title('a')).toBe('A');
  });

  it('[SR63] forgets what was refused, what lies 50 steps back, and what a new action overtook', async () => {
    const [one, two, rest] = await desks();
    for (let step = 0; step < 60; step += 1) {
      one.client.mutate(nameCard, { id: 'a', title: String(step) });
    }
    await rest();
    for (let step = 0; step < 50; step += 1) expect(one.client.undo().kind).toBe('made');
    expect(one.client.undo().kind).toBe('nothing');
    expect(one.title('a')).toBe('9');
    one.client.mutate(nameCard, { id: 'a', title: 'new' });
    expect(one.client.redo().kind).toBe('nothing');
    await rest();

    one.socket.disconnect();
    two.client.mutate(dropCard, { id: 'a' });
    await rest();
    one.client.undo();
    one.client.mutate(nameCard, { id: 'a', title: 'lost' });
    one.socket.connect();
    await rest();
    expect(one.client.canUndo).toBe(false);
  });
});
