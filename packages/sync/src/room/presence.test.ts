import type { ClientId } from '@sanad/domain/kernel/ids';
import { describe, expect, it } from 'vitest';

import type { RoomSession } from '../port/room-session.ts';
import { addCard } from '../test/card-model.ts';
import { RoomBench } from '../test/room-bench.ts';
import { pushed, type Seat } from '../test/seat.ts';
import type { PresenceRule } from './presence-rule.ts';

const presence: PresenceRule = {
  parse: (state) => (typeof state['x'] === 'number' ? { x: state['x'] } : undefined),
  maxBytes: 200,
  perSecond: 10,
};

describe('presence', () => {
  it('[SR40] is stamped, told to newcomers, never stored, and gone with its session', async () => {
    const bench = await RoomBench.open({ presence });
    const [one, two] = [await bench.joined(), await bench.joined()];
    bench.room.setPresence(one.id, { x: 1, userId: two.userId });
    await bench.rest();
    const shown = [one.id, { userId: one.userId, state: { x: 1 } }];
    expect(two.of('presence')).toMatchObject([{ changes: [shown] }]);
    const late = bench.seat();
    bench.room.join(late, { clientId: late.clientId, version: 0 });
    expect(late.of('presence')).toMatchObject([{ changes: [shown] }]);
    bench.room.leave(one.id);
    await bench.rest();
    expect(two.of('presence').at(-1)).toMatchObject({ changes: [[one.id, null]] });
    expect(bench.store.groups).toEqual([]);
  });

  it('[SR42] of a quiet session there is none, and otherwise it is in the room like any other', async () => {
    const bench = await RoomBench.open({ presence });
    const one = await bench.joined();
    const quiet: RoomSession = Object.assign(bench.seat(), { quiet: true });
    const clientId = bench.random.uuid() as ClientId;
    bench.room.join(quiet, { clientId, version: 0 });
    bench.room.setPresence(quiet.id, { x: 1 });
    await bench.rest();
    expect((quiet as Seat).of('fault')).toMatchObject([{ code: 'bad_request' }]);
    bench.room.setPresence(one.id, { x: 2 });
    bench.room.push(quiet.id, clientId, [pushed(1, addCard, { id: 'a', title: 'A' })]);
    await bench.rest();
    expect((quiet as Seat).of('presence')).toHaveLength(1);
    expect(one.of('poke')).toMatchObject([{ version: 1 }]);
    bench.room.leave(quiet.id);
    await bench.rest();
    expect(JSON.stringify(one.of('presence'))).not.toContain(quiet.id);
  });

  it('[SR41] leaves together, only the last of each session, and refuses what is none', async () => {
    const bench = await RoomBench.open({ presence: { ...presence, perSecond: 1e9 } });
    const [one, two] = [await bench.joined(), await bench.joined()];
    bench.time.advance(1);
    bench.room.setPresence(one.id, { x: 1 });
    bench.time.advance(1);
    bench.room.setPresence(one.id, { x: 2 });
    bench.room.setPresence(two.id, { x: 3 });
    await bench.rest();
    expect(one.of('presence')).toHaveLength(1);
    expect(one.of('presence')[0]!.changes.map(([, present]) => present?.state)).toEqual([
      { x: 2 },
      { x: 3 },
    ]);
    bench.room.setPresence(one.id, { y: 1 });
    bench.room.setPresence(one.id, { x: 1, pad: 'x'.repeat(200) });
    await bench.rest();
    expect(one.of('fault')).toMatchObject([{ code: 'bad_request' }, { code: 'bad_request' }]);
    expect(two.of('presence')).toHaveLength(1);
  });

  it('[SR41] thins what comes too fast and always shows the last', async () => {
    const bench = await RoomBench.open({ presence });
    const [one, two] = [await bench.joined(), await bench.joined()];
    for (let x = 0; x < 50; x += 1) bench.room.setPresence(one.id, { x });
    await bench.rest();
    await bench.pass(100);
    await bench.pass(1_000);
    expect(two.of('presence').map(({ changes }) => changes[0]![1]?.state)).toEqual([
      { x: 0 },
      { x: 49 },
    ]);
    bench.room.setPresence(one.id, { x: 50 });
    bench.room.setPresence(one.id, null);
    await bench.pass(100);
    expect(two.of('presence').at(-1)).toMatchObject({ changes: [[one.id, null]] });
  });
});
