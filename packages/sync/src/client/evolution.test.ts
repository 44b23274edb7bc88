import { capabilitiesOf, firstCapabilities } from '@sanad/domain/access/capability';
import { firstCodeFor, firstCodes } from '@sanad/domain/kernel/first-code';
import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import { always, defineKind } from '@sanad/domain/kernel/kind';
import { mutationsOf } from '@sanad/domain/kernel/mutation';
import { definePart } from '@sanad/domain/kernel/part';
import { refusalCodes } from '@sanad/domain/kernel/refusal';
import { composeRoom, type RoomModel } from '@sanad/domain/kernel/room-model';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { MemoryQueueStore } from '../memory/memory-queue-store.ts';
import {
  addCard,
  cardModel,
  cards,
  nameCard,
  tallies,
  type Card,
  type CardCollections,
} from '../test/card-model.ts';
import { Desk } from '../test/desk.ts';
import { KeptSnapshot } from '../test/kept-snapshot.ts';
import { RoomBench } from '../test/room-bench.ts';
import { pushed } from '../test/seat.ts';

/** Yesterday's page: it knows cards, and nothing of tallies. */
const nameOld = mutationsOf<{ card: Card }>()({
  name: 'nameCard',
  args: z.strictObject({ id: z.string(), title: z.string() }),
  needs: 'board.edit',
  apply: (tx, { id, title }) => tx.patch('card', id, { title }),
});
const withoutKind = composeRoom('workspace', [
  definePart({ kinds: [cards], mutations: [nameOld] }),
]) as unknown as RoomModel<CardCollections>;

/** Tomorrow's: a card has stars, none in what was written before. */
interface StarredCard extends Card {
  readonly stars: number;
}
const starredCards = defineKind<StarredCard>()({
  ...cards,
  fields: { ...cards.fields, stars: 0 },
});
const starCard = mutationsOf<{ card: StarredCard }>()({
  name: 'starCard',
  args: z.strictObject({ id: z.string(), stars: z.int() }),
  needs: 'board.edit',
  apply: (tx, { id, stars }) => tx.patch('card', id, { stars }),
});
const withField = composeRoom('workspace', [
  definePart({ kinds: [starredCards, tallies], mutations: [starCard] }),
  definePart({ kinds: [], mutations: [addCard, nameCard] }),
]) as unknown as RoomModel<CardCollections>;

const starsOf = (desk: Desk, id: string) =>
  (desk.client.get('card', id) as StarredCard | undefined)?.stars;
const joinOf = (desk: Desk) => desk.sent.find((message) => message.type === 'join');

/** Long enough for a device to keep what is new. */
async function keep(bench: RoomBench, desk: Desk): Promise<void> {
  await desk.rest();
  await bench.pass(10_000);
  await desk.rest();
}

describe('a page and a room of different days', () => {
  it('[SR80] go on from what the device has kept where both know the same', async () => {
    const bench = await RoomBench.open();
    const cache = new KeptSnapshot<CardCollections>();
    const before = await Desk.open(bench, { cache });
    before.client.mutate(addCard, { id: 'a', title: 'A' });
    await keep(bench, before);
    before.client.stop();
    const after = await Desk.open(bench, { cache });
    expect(joinOf(after)).toMatchObject({ version: 1, model: cardModel.fingerprint });
    expect(after.snapshotsAsked).toBe(0);
    expect(after.client.isReadOnly).toBe(false);
    expect(after.client.isOutdated).toBe(false);
  });

  it('[SR81] a page without a kind lives through it, and the full page finds every record', async () => {
    const bench = await RoomBench.open();
    const cache = new KeptSnapshot<CardCollections>();
    const yesterday = await Desk.open(bench, { cache, model: withoutKind });
    const today = await Desk.open(bench);
    for (const id of ['a', 'b', 'c']) today.client.mutate(addCard, { id, title: id });
    await today.rest();
    await yesterday.rest();
    yesterday.client.mutate(nameOld, { id: 'b', title: 'B' });
    await yesterday.rest();
    await keep(bench, yesterday);
    expect(yesterday.client.all('card').map(({ title }) => title)).toEqual(['a', 'B', 'c']);
    expect(yesterday.client.isOutdated).toBe(true);
    yesterday.client.stop();

    const reloaded = new Desk(bench, { cache });
    await reloaded.client.start();
    // What was kept shows at once, and nothing is made on what may lack something.
    expect(reloaded.title('b')).toBe('B');
    expect(reloaded.client.isReadOnly).toBe(true);
    const made = reloaded.client.mutate(nameCard, { id: 'b', title: 'C' });
    expect(made).toMatchObject({ kind: 'refused', code: 'read_only' });
    reloaded.socket.connect();
    await reloaded.rest();
    expect(joinOf(reloaded)).toMatchObject({ version: null });
    expect(reloaded.client.get('tally', 'cards')).toEqual({ id: 'cards', count: 3 });
    expect(reloaded.client.all('card')).toHaveLength(3);
    expect(reloaded.client.isReadOnly).toBe(false);
    expect(reloaded.client.mutate(nameCard, { id: 'b', title: 'C' }).kind).toBe('made');
  });

  it('[SR82] a field that came later is there in what was written before, on both ends', async () => {
    const old = await RoomBench.open();
    const cache = new KeptSnapshot<CardCollections>();
    const yesterday = await Desk.open(old, { cache });
    yesterday.client.mutate(addCard, { id: 'a', title: 'A' });
    await keep(old, yesterday);
    yesterday.client.stop();
    // The server is of today now, on the same store.
    const bench = await RoomBench.open({ model: withField }, old.store);
    expect(bench.room.get('card', 'a')).toMatchObject({ title: 'A', stars: 0 });

    const today = new Desk(bench, { cache, model: withField });
    await today.client.start();
    expect(starsOf(today, 'a')).toBe(0);
    today.socket.connect();
    await today.rest();
    today.client.mutate(starCard, { id: 'a', stars: 5 });
    await today.rest();
    expect(bench.room.get('card', 'a')).toMatchObject({ stars: 5 });

    // A page of yesterday that is still open carries along what it does not know.
    const stillOpen = await Desk.open(bench, { cache: new KeptSnapshot(), model: cardModel });
    stillOpen.client.mutate(nameCard, { id: 'a', title: 'B' });
    stillOpen.client.mutate(addCard, { id: 'b', title: 'From yesterday' });
    await stillOpen.rest();
    await today.rest();
    expect(starsOf(today, 'a')).toBe(5);
    expect(today.title('a')).toBe('B');
    expect(starsOf(today, 'b')).toBe(0);
  });

  it('[SR80] what a page of yesterday kept and reloads as itself is not gone on from either', async () => {
    const bench = await RoomBench.open({ model: withField });
    const cache = new KeptSnapshot<CardCollections>();
    const first = await Desk.open(bench, { cache });
    await keep(bench, first);
    expect(cache.kept).not.toContain('"model"');
    first.client.stop();
    const second = await Desk.open(bench, { cache });
    expect(joinOf(second)).toMatchObject({ version: null });
    expect(second.client.isReadOnly).toBe(false);
  });

  it('[SR80] the queue of another version’s page is kept, shown and sent', async () => {
    const bench = await RoomBench.open();
    const cache = new KeptSnapshot<CardCollections>();
    const queue = new MemoryQueueStore(bench.random.uuid() as ClientId);
    const today = await Desk.open(bench);
    today.client.mutate(addCard, { id: 'a', title: 'A' });
    await today.rest();
    const yesterday = await Desk.open(bench, { cache, queue, model: withoutKind });
    await keep(bench, yesterday);
    yesterday.socket.disconnect();
    yesterday.client.mutate(nameOld, { id: 'a', title: 'Offline' });
    await yesterday.rest();
    yesterday.client.stop();

    const reloaded = new Desk(bench, { cache, actor: yesterday.userId });
    await reloaded.client.start();
    await reloaded.client.adopt(queue);
    expect(reloaded.title('a')).toBe('Offline');
    expect(reloaded.client.saveState).toMatchObject({ pending: 1 });
    reloaded.socket.connect();
    await reloaded.rest();
    expect(bench.room.get('card', 'a')?.title).toBe('Offline');
    expect(reloaded.client.saveState.kind).toBe('server');
  });

  it('[SR81] a page that began at an older process has everything once it is at one of its own day', async () => {
    const bench = await RoomBench.open();
    const ofToday = bench.room;
    await ofToday.mutate('addCard', { id: 'a', title: 'A' }, bench.random.uuid() as UserId);
    bench.room = await bench.openRoom({ model: withoutKind });
    const page = await Desk.open(bench);
    expect(page.title('a')).toBe('A');
    expect(page.client.all('tally')).toEqual([]);
    expect(page.client.isOutdated).toBe(true);
    page.socket.disconnect();
    bench.room = ofToday;
    page.socket.connect();
    await page.rest();
    expect(page.client.get('tally', 'cards')).toEqual({ id: 'cards', count: 1 });
    expect(page.client.connection).toBe('live');
    expect(page.client.isOutdated).toBe(false);
  });

  it('[SR83] is told of what it does not know, and goes on', async () => {
    const bench = await RoomBench.open();
    const desk = await Desk.open(bench);
    let told = 0;
    desk.client.onState(() => (told += 1));
    desk.socket.down!.send([{ type: 'fault', code: 'newer_server', params: {} }]);
    await desk.rest();
    expect(desk.client.isOutdated).toBe(true);
    expect(told).toBeGreaterThan(0);
    expect(desk.client.mutate(addCard, { id: 'a', title: 'A' }).kind).toBe('made');
    await desk.rest();
    expect(desk.client.saveState.kind).toBe('server');
  });

  it('[SR83] one of the first pages hears no capability that came after it', async () => {
    const bench = await RoomBench.open();
    const seat = bench.seat('owner');
    bench.room.join(seat, { clientId: seat.clientId, version: null });
    bench.room.setRole(seat.id, 'approver');
    bench.room.setRole(seat.id, 'owner');
    const told = [...seat.of('joined'), ...seat.of('role')].flatMap((each) => each.capabilities);
    expect(told.filter((each) => !firstCapabilities.has(each))).toEqual([]);
    expect(new Set(told)).toEqual(firstCapabilities);
    const later = bench.seat('owner');
    const { clientId } = later;
    bench.room.join(later, { clientId, version: null, model: cardModel.fingerprint });
    expect(later.of('joined')[0]!.capabilities).toEqual(capabilitiesOf('owner'));
    expect(later.of('joined')[0]!.model).toBe(cardModel.fingerprint);
  });

  it('[SR83] one of the first pages hears the nearest refusal that it knows, now and on every retry', async () => {
    const bench = await RoomBench.open();
    const codesOf = async (model?: string) => {
      const seat = Object.assign(bench.seat(), { stay: 2 });
      const join = () =>
        bench.room.join(seat, { clientId: seat.clientId, version: null, ...(model && { model }) });
      join();
      await bench.push(seat, { ...pushed(1, addCard, { id: 'a', title: '' }), stay: 1 });
      join();
      await bench.rest();
      bench.room.end(seat.id, 'stay_ended');
      return [...seat.of('refused'), ...seat.of('ended')].map(({ code }) => code);
    };
    expect(await codesOf()).toEqual(['forbidden', 'forbidden', 'forbidden']);
    const ofToday = await codesOf(cardModel.fingerprint);
    expect(ofToday).toEqual(['stay_ended', 'stay_ended', 'stay_ended']);
    for (const code of refusalCodes) expect(firstCodes).toContain(firstCodeFor(code));
    for (const code of firstCodes) expect(firstCodeFor(code)).toBe(code);
  });

  it('[SR84] a room that a newer program serves too takes nothing, and nothing is lost', async () => {
    let isReadOnly = false;
    const bench = await RoomBench.open({ isReadOnly: () => isReadOnly });
    const desk = await Desk.open(bench);
    isReadOnly = true;
    desk.client.mutate(addCard, { id: 'a', title: 'A' });
    await desk.rest();
    expect(bench.room.version).toBe(0);
    expect(desk.events).toMatchObject([{ kind: 'fault', code: 'read_only' }]);
    await expect(bench.room.mutate('addCard', { id: 'b', title: '' }, desk.userId)).rejects.toThrow(
      'read_only',
    );
    expect(desk.client.refused).toEqual([]);
    expect(desk.title('a')).toBe('A');
    isReadOnly = false;
    await bench.pass(10_000);
    await desk.rest();
    expect(bench.room.get('card', 'a')?.title).toBe('A');
  });
});

it('[SR82] completing costs nothing for a record that lacks nothing', () => {
  const whole = { id: 'a', title: '', list: '', at: 0, shut: false, stars: 1 };
  expect(withField.complete('card', whole)).toBe(whole);
  const kind = defineKind<Card>()({ ...cards, fields: { ...cards.fields, at: always } });
  expect(Object.keys(kind.fields)).toHaveLength(4);
});
