import { SeededRandom } from '@sanad/testing/seeded-random';
import { describe, expect, it } from 'vitest';

import { Desk } from '../test/desk.ts';
import { addRemark, dropRemark, editRemark, starRemark, type Remark } from '../test/remark-part.ts';
import { RoomBench } from '../test/room-bench.ts';
import { both } from '../test/two-desks.ts';
import type { AsideView } from './aside-view.ts';

/** A room with so many remarks on the card `a`, and one on another card between any two of them. */
async function benchWith(count: number, options: Parameters<typeof RoomBench.open>[0] = {}) {
  const bench = await RoomBench.open(options);
  const ids = Array.from({ length: count }, () => bench.random.uuid());
  for (const [at, remarkId] of ids.entries()) {
    const other = { remarkId: bench.random.uuid(), cardId: 'b', text: 'elsewhere' };
    void bench.room.mutate(
      addRemark.name,
      { remarkId, cardId: 'a', text: `${at}` },
      bench.seat().userId,
    );
    if (at % 7 === 0) void bench.room.mutate(addRemark.name, other, bench.seat().userId);
  }
  await bench.rest();
  return { bench, ids };
}

const textsOf = (view: AsideView<Remark>) => view.records.map(({ text }) => text);
const truthOf = async (bench: RoomBench) =>
  (await bench.store.page('remark', 'a', { limit: 100_000 })).records as readonly Remark[];

describe('a thread that is open', () => {
  it('[SR102] begins at its end and goes back page by page, without a gap or a double', async () => {
    const { bench, ids } = await benchWith(5_000);
    const desk = await Desk.open(bench);
    expect(desk.client.all('remark')).toEqual([]);
    const view = desk.client.openAside('remark', 'a');
    expect([view.state, view.records, view.hasEarlier]).toEqual(['loading', [], false]);
    await desk.rest();
    expect([view.state, view.records.length, view.hasEarlier]).toEqual(['ready', 50, true]);
    expect(view.records.at(-1)?.id).toBe(ids.at(-1));
    while (view.hasEarlier) {
      view.loadEarlier();
      // Who scrolls asks often; only one page is on its way.
      view.loadEarlier();
      await desk.rest();
    }
    expect(view.records.map(({ id }) => id)).toEqual(ids);
    expect(desk.pagesAsked).toBe(100);
    view.close();
    expect(desk.client.all('remark')).toEqual([]);
  });

  it('[SR102] shows what others and I write at once, and forgets what is said of others', async () => {
    const { bench, ids } = await benchWith(3);
    const [one, two] = [await Desk.open(bench), await Desk.open(bench)];
    const view = one.client.openAside('remark', 'a');
    await both(one, two);
    let told = 0;
    view.onChange(() => (told += 1));
    const mine = bench.random.uuid();
    one.client.mutate(addRemark, { remarkId: mine, cardId: 'a', text: 'mine' });
    expect([textsOf(view), told]).toEqual([['0', '1', '2', 'mine'], 1]);
    const before = view.records;
    two.client.mutate(addRemark, { remarkId: bench.random.uuid(), cardId: 'b', text: 'not here' });
    two.client.mutate(editRemark, { remarkId: ids[1]!, text: 'edited' });
    two.client.mutate(dropRemark, { remarkId: ids[0]! });
    await both(one, two);
    expect(textsOf(view)).toEqual(['edited', '2', 'mine']);
    expect(view.records[1]).toBe(before[2]);
    expect(two.client.all('remark')).toEqual([]);
    expect(one.client.all('remark')).toHaveLength(3);
    const still = view.records;
    one.client.mutate(editRemark, { remarkId: mine, text: 'mine' });
    expect(view.records).not.toBe(still);
  });

  it('[SR102] is one for all who open it, and is kept until the last of them closes it', async () => {
    const { bench } = await benchWith(3);
    const desk = await Desk.open(bench);
    const [first, second] = [1, 2].map(() => desk.client.openAside('remark', 'a'));
    await desk.rest();
    expect([desk.pagesAsked, first!.records]).toEqual([1, second!.records]);
    first!.close();
    first!.close();
    expect(textsOf(second!)).toEqual(['0', '1', '2']);
    second!.close();
    expect(desk.client.all('remark')).toEqual([]);
  });

  it('[SR103] says that a page failed, and has it once it is asked again or there is a connection again', async () => {
    const { bench } = await benchWith(60);
    const desk = await Desk.open(bench);
    desk.pageFails = 1;
    const view = desk.client.openAside('remark', 'a');
    await desk.rest();
    expect([view.state, view.records]).toEqual(['failed', []]);
    view.retry();
    await desk.rest();
    expect([view.state, view.records.length]).toEqual(['ready', 50]);
    desk.pageFails = 1;
    view.loadEarlier();
    await desk.rest();
    expect([view.state, view.records.length]).toEqual(['failed', 50]);
    desk.socket.disconnect();
    desk.socket.connect();
    await desk.rest();
    expect([view.state, view.records.length]).toEqual(['ready', 60]);
  });

  it('[SR103] completes a page that was long on its way with what was said meanwhile', async () => {
    const { bench, ids } = await benchWith(60);
    const [one, two] = [await Desk.open(bench), await Desk.open(bench)];
    const view = one.client.openAside('remark', 'a');
    await both(one, two);
    one.holdPages = true;
    view.loadEarlier();
    await one.rest();
    two.client.mutate(editRemark, { remarkId: ids[2]!, text: 'edited meanwhile' });
    two.client.mutate(dropRemark, { remarkId: ids[3]! });
    await both(one, two);
    one.deliverPages();
    await one.rest();
    expect(view.records).toEqual(await truthOf(bench));
    expect(view.records[2]?.text).toBe('edited meanwhile');
  });

  it('[SR103] does not go back in time where a page is newer than what was said', async () => {
    const { bench, ids } = await benchWith(3);
    const [one, two] = [await Desk.open(bench), await Desk.open(bench)];
    await both(one, two);
    two.client.mutate(editRemark, { remarkId: ids[1]!, text: 'first edit' });
    await two.rest();
    bench.time.endTurns();
    two.client.mutate(editRemark, { remarkId: ids[1]!, text: 'second edit' });
    two.socket.flush();
    await bench.rest();
    // Both pokes lie in the wire of the first desk, and the page overtakes them.
    const view = one.client.openAside('remark', 'a');
    await bench.rest();
    const seen = [textsOf(view)[1]];
    view.onChange(() => seen.push(textsOf(view)[1]));
    await one.rest();
    expect(new Set(seen)).toEqual(new Set(['second edit']));
  });

  it('[SR103] comes anew with a snapshot, and shows what it had until then', async () => {
    const { bench, ids } = await benchWith(5, { limits: { longestTail: 2 } });
    const [one, two] = [await Desk.open(bench), await Desk.open(bench)];
    const view = one.client.openAside('remark', 'a');
    await both(one, two);
    one.socket.disconnect();
    for (const text of ['1', '2', '3', '4', 'last']) {
      two.client.mutate(editRemark, { remarkId: ids[0]!, text });
      await two.rest();
    }
    one.holdPages = true;
    one.socket.connect();
    await one.rest();
    expect([view.state, textsOf(view)]).toEqual(['loading', ['0', '1', '2', '3', '4']]);
    one.deliverPages();
    await one.rest();
    expect([view.state, textsOf(view)[0]]).toEqual(['ready', 'last']);
  });

  it('[SR64] goes with the place in the room', async () => {
    const { bench } = await benchWith(3);
    const desk = await Desk.open(bench);
    const view = desk.client.openAside('remark', 'a');
    await desk.rest();
    bench.room.end(desk.client.sessionId!, 'not_found');
    await desk.rest();
    expect([view.records, desk.client.all('remark')]).toEqual([[], []]);
  });
});

/** One person reads, scrolls, loses the connection and writes; another one writes. */
async function fuzz(seed: number): Promise<void> {
  const random = new SeededRandom(seed);
  const { bench } = await benchWith(20 + random.below(200), {
    limits: {
      longestTail: random.chance(0.3) ? 5 : 5_000,
      // A tail from the store says of an edited record what it is, wherever it stands.
      tailVersions: random.chance(0.5) ? 2 : 2_000,
      asideRecords: 5,
    },
  });
  const [one, two] = [await Desk.open(bench), await Desk.open(bench)];
  let view = one.client.openAside('remark', 'a');
  const write = async (desk: Desk): Promise<void> => {
    const known = (random.pick(await truthOf(bench)) ?? random.pick(view.records))?.id;
    const remarkId = known ?? random.uuid();
    const fresh = { remarkId: random.uuid(), cardId: random.pick(['a', 'a', 'b'])! };
    const text = `${random.below(1_000)}`;
    const roll = random.next();
    if (roll < 0.4) desk.client.mutate(addRemark, { ...fresh, text });
    else if (roll < 0.7) desk.client.mutate(editRemark, { remarkId, text });
    else if (roll < 0.85) desk.client.mutate(starRemark, { remarkId });
    else desk.client.mutate(dropRemark, { remarkId });
  };
  const steps: readonly (() => unknown)[] = [
    () => write(one),
    () => write(two),
    () => write(two),
    () => two.rest(),
    () => one.socket.flush(),
    () => bench.rest(),
    () => view.loadEarlier(),
    () => (one.holdPages = random.chance(0.5)),
    () => one.deliverPages(),
    () => (one.pageFails = random.chance(0.2) ? 1 : 0),
    () => view.retry(),
    () => (random.chance(0.3) ? one.socket.disconnect() : one.socket.connect()),
    () => bench.pass(random.below(800)),
    () => {
      if (!random.chance(0.1)) return;
      view.close();
      view = one.client.openAside('remark', 'a');
    },
  ];
  for (let step = 0; step < 150; step += 1) {
    await random.pick(steps)!();
    const places = view.records.map(({ at }) => at);
    expect(places, `step ${step}`).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(view.records.map(({ id }) => id)).size).toBe(view.records.length);
  }
  one.holdPages = false;
  one.pageFails = 0;
  one.socket.connect();
  for (let round = 0; round < 12; round += 1) {
    one.deliverPages();
    await both(one, two);
    await bench.pass(1_000);
  }
  view.retry();
  await both(one, two);
  const truth = await truthOf(bench);
  expect(view.state).toBe('ready');
  expect(view.records).toEqual(truth.slice(truth.length - view.records.length));
  while (view.hasEarlier) {
    view.loadEarlier();
    await one.rest();
  }
  expect(view.records).toEqual(truth);
  view.close();
  expect(one.client.inspect().confirmed.of('remark').size).toBe(0);
}

describe('a thread in bad weather', () => {
  it.each(Array.from({ length: 40 }, (_, at) => at + 1))(
    '[SR103] seed %i: is in the end what the room has, without a gap or a double on the way',
    (seed) => fuzz(seed),
  );
});
