import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { workspaceRoom } from '@sanad/protocol/room-name';
import { protocolVersion } from '@sanad/protocol/version';
import { describe, expect, it } from 'vitest';

import { appOfFile } from '../../test/app-of-file.ts';
import type { TestPerson } from '../../test/test-person.ts';

/** The bound that every end of access must keep. */
const boundMs = 2_000;

const { app, client } = await appOfFile();
const layla = await app.quickPerson('Layla');

async function setRole(workspaceId: WorkspaceId, person: TestPerson, role: string): Promise<void> {
  await app.database.pool.query(
    'update membership set role = $3, epoch = epoch + 1 where workspace_id = $1 and user_id = $2',
    [workspaceId, person.userId, role],
  );
}

describe('who may be in a room', () => {
  it('only members are let into a room', async () => {
    const people = {
      owner: layla,
      approver: await app.person('Approver'),
      requester: await app.person('Requester'),
      assistant: await app.person('Assistant'),
      guest: await app.person('Guest'),
      removed: await app.person('Removed'),
      stranger: await app.person('Stranger'),
    };
    const workspaceId = await app.workspace([
      [people.owner, 'owner'],
      [people.approver, 'approver'],
      [people.requester, 'requester'],
      [people.assistant, 'assistant'],
      [people.guest, 'guest'],
      [people.removed, 'assistant'],
    ]);
    await app.remove(workspaceId, people.removed);
    const room = workspaceRoom(workspaceId);
    for (const role of ['owner', 'approver', 'requester', 'assistant'] as const) {
      const a = client(people[role]);
      await a.join(workspaceId);
      expect((await a.message('joined')).role).toBe(role);
      const id = a.push(room, 'createLabel', { labelId: randomUUID(), name: role });
      await a.acked(id);
      a.say({ type: 'tail', room, after: 0 });
      await a.message('poke', (poke) => poke.base === 0);
      a.say({ type: 'presence', room, state: { path: 'board' } });
      await a.message('presence');
    }
    for (const role of ['guest', 'removed', 'stranger'] as const) {
      const a = client(people[role]);
      await a.connected();
      a.say({ type: 'join', room, clientId: a.clientId, version: null, protocol: protocolVersion });
      a.push(room, 'createLabel', { labelId: randomUUID(), name: role });
      a.say({ type: 'tail', room, after: 0 });
      a.say({ type: 'presence', room, state: { path: 'board' } });
      await a.message('ended');
      expect(a.heard.every((each) => each.type === 'ended' && each.code === 'not_found')).toBe(
        true,
      );
    }
  });

  it('says in which stay; who was put out and taken in at once comes back in a new one', async () => {
    const back = await app.person('Back');
    const workspaceId = await app.workspace([
      [layla, 'owner'],
      [back, 'assistant'],
    ]);
    const a = client(back);
    const room = await a.join(workspaceId);
    expect(await a.message('joined')).toMatchObject({ stay: 1 });
    await setRole(workspaceId, back, 'requester');
    await a.message('role');
    await app.database.db.transaction().execute(async (tx) => {
      for (const ended_at of [new Date(), null])
        await tx
          .updateTable('membership')
          .set({ ended_at })
          .where('workspace_id', '=', workspaceId)
          .where('user_id', '=', back.userId)
          .execute();
    });
    // Not `forbidden`, upon which a page throws everything away and does not come back.
    expect(await a.message('ended')).toMatchObject({ room, code: 'unavailable' });
    a.heard.length = 0;
    // Nor for what was on its way when the place ended.
    a.push(room, 'createLabel', { labelId: randomUUID(), name: 'On its way' });
    expect(await a.message('ended')).toMatchObject({ room, code: 'unavailable' });
    a.heard.length = 0;
    await a.join(workspaceId);
    expect(await a.message('joined')).toMatchObject({ stay: 2, role: 'requester' });
  });

  it('refuses a mutation that a role may not make, and one that only the server may', async () => {
    const requester = await app.person('Requester');
    const workspaceId = await app.workspace([
      [layla, 'owner'],
      [requester, 'requester'],
    ]);
    const a = client(requester);
    const room = await a.join(workspaceId);
    const imported = a.push(room, 'importBoard', { columns: [] });
    expect((await a.message('refused', (each) => each.id === imported)).code).toBe('forbidden');
    const owner = client(layla);
    await owner.join(workspaceId);
    for (const name of ['setMember', 'setWorkspaceFacts', 'setCall']) {
      const id = owner.push(room, name, { name: 'Mine now' });
      expect((await owner.message('refused', (each) => each.id === id)).code).toBe('forbidden');
    }
  });
});

describe('the end of access', () => {
  it('C13 ends the place of who is removed within two seconds, on every socket, and lets them in no more', async () => {
    const mona = await app.person('Mona');
    const workspaceId = await app.workspace([
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    const sockets = [client(mona), client(mona), client(mona)];
    for (const each of sockets) await each.join(workspaceId);
    const owner = client(layla);
    const room = await owner.join(workspaceId);
    await app.remove(workspaceId, mona);
    const began = performance.now();
    for (const each of sockets) expect((await each.message('ended')).code).toBe('forbidden');
    expect(performance.now() - began).toBeLessThan(boundMs);

    const before = sockets[0]!.heard.length;
    sockets[0]!.push(room, 'createLabel', { labelId: randomUUID(), name: 'After' });
    const id = owner.push(room, 'createLabel', { labelId: randomUUID(), name: 'Still here' });
    await owner.acked(id);
    await sockets[0]!.until('answer', () => sockets[0]!.heard.length > before);
    expect(sockets[0]!.heard.slice(before)).toEqual([{ type: 'ended', room, code: 'unavailable' }]);
    const version = (await owner.message('poke', (poke) => (poke.acks[owner.clientId] ?? 0) >= id))
      .version;
    expect(version).toBe(1);
    const back = client(mona);
    await back.connected();
    back.say({
      type: 'join',
      room,
      clientId: sockets[0]!.clientId,
      version: 0,
      protocol: protocolVersion,
    });
    expect((await back.message('ended')).code).toBe('not_found');
  });

  it('never lets a removal slip through between the question and the join', async () => {
    const mona = await app.person('Mona');
    const workspaceId = await app.workspace([
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    const a = client(mona);
    await a.connected();
    const room = workspaceRoom(workspaceId);
    a.say({ type: 'join', room, clientId: a.clientId, version: null, protocol: protocolVersion });
    await app.remove(workspaceId, mona);
    await a.message('ended');
  });

  it('tells a new role, and judges by it', async () => {
    const mona = await app.person('Mona');
    const workspaceId = await app.workspace([
      [layla, 'owner'],
      [mona, 'approver'],
    ]);
    const a = client(mona);
    const room = await a.join(workspaceId);
    await setRole(workspaceId, mona, 'requester');
    const told = await a.message('role');
    expect(told).toMatchObject({ role: 'requester' });
    expect(told.capabilities).not.toContain('board.import');
    const id = a.push(room, 'importBoard', { columns: [] });
    expect((await a.message('refused', (each) => each.id === id)).code).toBe('forbidden');
    await setRole(workspaceId, mona, 'guest');
    expect((await a.message('ended')).code).toBe('forbidden');
  });

  it('closes the sockets of a sign-in that ended, and of no other', async () => {
    const mona = await app.person('Mona');
    const cookie = await app.signIn(mona.email, mona.password);
    const phone = client({ ...mona, cookie });
    const laptop = client(mona);
    await Promise.all([phone.connected(), laptop.connected()]);
    await app.database.pool.query(
      'delete from login where user_id = $1 and created_at = (select max(created_at) from login where user_id = $1)',
      [mona.userId],
    );
    const began = performance.now();
    await phone.closed();
    expect(performance.now() - began).toBeLessThan(boundMs);
    expect((await phone.message('fault')).code).toBe('unauthenticated');
    expect(laptop.socket.connected).toBe(true);
  });
});
