import { randomUUID } from 'node:crypto';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { personRoom, workspaceRoom, type RoomName } from '@sanad/protocol/room-name';
import { describe, expect, it } from 'vitest';

import { twoPeople } from '../../test/two-people.ts';

/** The bound that every end of access must keep. */
const boundMs = 2_000;

const { app, layla, mona, workspaceId, client } = await twoPeople();

const mark = (upTo = 5) => ({ taskId: randomUUID(), workspaceId, upTo });
const draft = (fields: object = {}) => ({
  draftId: randomUUID(),
  workspaceId,
  stay: 1,
  taskId: randomUUID(),
  text: 'Not said yet',
  ...fields,
});

describe('who may be in a person’s room', () => {
  it('only that person, whatever others are in their workspaces; a foreign room is as one that never was', async () => {
    const own = client(mona);
    const room = await own.enter(personRoom(mona.userId));
    await own.acked(own.push(room, 'setReadMark', mark()));
    own.say({ type: 'tail', room, after: 0 });
    await own.message('poke', (poke) => poke.base === 0);

    const everybody = [layla, await app.person('Stranger')];
    for (const person of everybody) {
      const other = client(person);
      await other.connected();
      const asked = [
        personRoom(mona.userId),
        personRoom(randomUUID() as UserId),
        workspaceRoom(randomUUID() as WorkspaceId),
        `engagement:${mona.userId}` as RoomName,
        `person:${'-'.repeat(36)}` as RoomName,
      ];
      for (const name of asked) {
        other.askIn(name);
        other.push(name, 'setReadMark', mark());
        other.say({ type: 'tail', room: name, after: 0 });
        other.say({ type: 'presence', room: name, state: { path: 'board' } });
        await other.message('ended', (message) => message.room === name);
      }
      // The last one was answered after all of them: nothing else is on its way.
      await other.enter(personRoom(person.userId));
      const heard = other.heard.filter((each) => 'room' in each && asked.includes(each.room));
      expect(heard.length).toBeGreaterThanOrEqual(asked.length);
      for (const each of heard) expect(each.type).toBe('ended');
      for (const name of asked)
        expect(heard).toContainEqual({ type: 'ended', room: name, code: 'not_found' });
    }
    const later = client(mona);
    await later.enter(room, { version: 1 });
    expect((await later.message('joined')).version).toBe(1);
  });

  it('outlives every membership, and ends with the sign-in on every device within two seconds', async () => {
    const omar = await app.person('Omar');
    const theirs = await app.workspace([
      [layla, 'owner'],
      [omar, 'assistant'],
    ]);
    const [phone, laptop] = [client(omar), client(omar)];
    const name = personRoom(omar.userId);
    for (const each of [phone, laptop]) {
      await each.join(theirs);
      await each.enter(name);
    }
    await app.remove(theirs, omar);
    await phone.message('ended', ({ room }) => room === workspaceRoom(theirs));
    await phone.acked(phone.push(name, 'setHoldSeconds', { seconds: 10 }));
    expect(phone.heard.filter((each) => each.type === 'ended')).toHaveLength(1);
    const began = performance.now();
    const [, answer] = await Promise.all([
      Promise.all([phone.closed(), laptop.closed()]),
      omar.call('POST', '/api/me/logins/end-all', {}),
    ]);
    expect(answer.status).toBe(200);
    expect(performance.now() - began).toBeLessThan(boundMs);
    expect((await laptop.message('fault')).code).toBe('unauthenticated');
    expect((await omar.call('GET', '/api/me/snapshot')).status).toBe(401);
  });

  it('gives its snapshot to that person only: there is no way to name another’s', async () => {
    const own = client(layla);
    const room = await own.enter(personRoom(layla.userId));
    await own.acked(own.push(room, 'writeDraft', draft({ text: 'canary of Layla' })));
    const answer = await layla.call('GET', '/api/me/snapshot');
    expect(JSON.stringify(answer.body)).toContain('canary of Layla');
    for (const path of ['/api/me/snapshot', `/api/me/snapshot?userId=${layla.userId}`]) {
      const other = await mona.call('GET', path);
      expect(other.status).toBe(200);
      expect(JSON.stringify(other.body)).not.toContain('canary of Layla');
    }
  });

  it('has no presence, and takes no mutation that only the server may make', async () => {
    const own = client(layla);
    const room = await own.enter(personRoom(layla.userId));
    own.say({ type: 'presence', room, state: { path: 'board' } });
    expect((await own.message('fault')).code).toBe('bad_request');
    const id = own.push(room, 'purgeDrafts', { workspaceId, standing: null });
    expect((await own.message('refused', (each) => each.id === id)).code).toBe('forbidden');
  });
});

it('a quiet session is in the room, and nobody sees it', async () => {
  const [seen, quiet] = [client(layla), client(mona)];
  const room = await seen.join(workspaceId);
  await quiet.enter(workspaceRoom(workspaceId), { quiet: true });
  quiet.say({ type: 'presence', room, state: { path: 'board' } });
  expect((await quiet.message('fault')).code).toBe('bad_request');
  // The room's own order: whatever it had to say of the quiet one came before this.
  const id = quiet.push(room, 'createLabel', { labelId: randomUUID(), name: 'By a quiet one' });
  await quiet.acked(id);
  await seen.message('poke', (poke) => (poke.acks[quiet.clientId] ?? 0) >= id);
  expect(seen.heard.filter((each) => each.type === 'presence')).toEqual([]);
});
