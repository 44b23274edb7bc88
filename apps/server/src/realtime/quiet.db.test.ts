import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Down } from '@sanad/protocol/down';
import { workspaceRoom, type RoomName } from '@sanad/protocol/room-name';
import { describe, expect, it } from 'vitest';

import { appOfFile } from '../../test/app-of-file.ts';
import type { RecordClient } from '../../test/record-client.ts';
import type { TestPerson } from '../../test/test-person.ts';

const { app, client } = await appOfFile();
const mona = await app.quickPerson('Mona');

interface Client {
  readonly owner: TestPerson;
  readonly workspaceId: WorkspaceId;
  readonly room: RoomName;
  /** Words that are only in this workspace. */
  readonly canaries: readonly string[];
  /** The owner's open page. */
  readonly page: RecordClient;
}

/** A client of Mona's, with their board open and a canary in it. */
async function openClient(name: string): Promise<Client> {
  const owner = await app.quickPerson(name);
  const workspaceId = await app.workspace([
    [owner, 'owner'],
    [mona, 'assistant'],
  ]);
  const page = client(owner);
  const room = await page.join(workspaceId);
  const word = `canary ${randomUUID()}`;
  const labelId = randomUUID();
  await page.acked(page.push(room, 'createLabel', { labelId, name: word }));
  return { owner, workspaceId, room, page, canaries: [word, labelId, workspaceId, owner.userId] };
}

/** Whatever was on its way to a page is there: the room says things in their order. */
async function settle({ page, room }: Client): Promise<void> {
  const id = page.push(room, 'createLabel', { labelId: randomUUID(), name: `after ${id36()}` });
  await page.acked(id);
}
const id36 = () => randomUUID().slice(0, 8);

const beside = (heard: readonly Down[]) => heard.filter(({ type }) => type !== 'beat');

describe('a quiet session', () => {
  it('comes into ten rooms and goes, and their people’s pages are told nothing at all', async () => {
    const clients = await Promise.all(Array.from({ length: 10 }, (_, at) => openClient(`C${at}`)));
    const quiet = client(mona);
    await quiet.connected();
    const before = clients.map(({ page }) => beside(page.heard).length);
    for (const { room } of clients) await quiet.enter(room, { quiet: true });
    for (const { room } of clients) quiet.say({ type: 'leave', room });
    // Its last word was heard: what it had caused is said before this.
    await quiet.enter(clients[0]!.room, { quiet: true });
    for (const [at, each] of clients.entries()) {
      await settle(each);
      const told = beside(each.page.heard).slice(before[at]);
      expect(told.map(({ type }) => type)).toEqual(['poke']);
    }
  });

  it('is in no list of who is here, of whoever comes later too; shown again it is seen, quiet again it is gone', async () => {
    const one = await openClient('Layla');
    const { room, page } = one;
    const session = client(mona);
    await session.enter(room, { quiet: true });
    session.say({ type: 'presence', room, state: { path: 'board' } });
    expect((await session.message('fault')).code).toBe('bad_request');
    const later = client(one.owner);
    await later.join(one.workspaceId);
    await settle(one);
    for (const { heard } of [page, later])
      expect(heard.filter(({ type }) => type === 'presence')).toEqual([]);

    await session.enter(room);
    session.say({ type: 'presence', room, state: { path: 'board' } });
    const seen = await page.message('presence');
    expect(seen.changes.map(([, present]) => present?.userId)).toEqual([mona.userId]);
    await session.enter(room, { quiet: true });
    const gone = await page.message('presence', ({ changes }) => changes[0]?.[1] === null);
    expect(gone.changes[0]![0]).toBe(seen.changes[0]![0]);
  });

  it('beside another hears of each room only what is of it, and the other hears nothing', async () => {
    const [noor, qamar] = [await openClient('Noor'), await openClient('Qamar')];
    const quiet = client(mona);
    for (const { room } of [noor, qamar]) await quiet.enter(room, { quiet: true, version: 0 });
    for (const each of [noor, qamar]) {
      const name = `${each.canaries[0]} again`;
      await each.page.acked(
        each.page.push(each.room, 'createLabel', { labelId: randomUUID(), name }),
      );
      await quiet.until('its poke', () =>
        quiet.heard.some((m) => JSON.stringify(m).includes(name)),
      );
    }
    for (const [own, foreign] of [
      [noor, qamar],
      [qamar, noor],
    ] as const) {
      const ofRoom = quiet.heard.filter(
        (message) => 'room' in message && message.room === workspaceRoom(own.workspaceId),
      );
      const snapshot = await mona.call('GET', `/api/workspaces/${own.workspaceId}/snapshot`);
      expect(snapshot.status).toBe(200);
      const bytes = [ofRoom, snapshot.body, own.page.heard].map((part) => JSON.stringify(part));
      for (const part of bytes) expect(part).toContain(own.canaries[0]);
      for (const part of bytes)
        for (const canary of foreign.canaries) expect(part).not.toContain(canary);
    }
  });
});
