import { randomUUID } from 'node:crypto';

import { workspaceRoom } from '@sanad/protocol/room-name';
import { protocolVersion } from '@sanad/protocol/version';
import { describe, expect, it } from 'vitest';

import { appOfFile } from '../../test/app-of-file.ts';
import type { RecordClient } from '../../test/record-client.ts';
import type { TestPerson } from '../../test/test-person.ts';

const { app, client } = await appOfFile();
const layla = await app.quickPerson('Layla');

/** Joins as a page of today does, or as yesterday's, which hears nothing beyond the first messages. */
async function join(person: TestPerson, workspaceId: never, hears?: readonly string[]) {
  const made = client(person);
  const room = workspaceRoom(workspaceId);
  const ask = { type: 'join', room, clientId: made.clientId, version: null };
  made.say({ ...ask, protocol: protocolVersion, ...(hears && { hears }) });
  await made.until('answer', () =>
    made.heard.some(({ type }) => type === 'joined' || type === 'ended'),
  );
  return made;
}

const idsHeard = (client: RecordClient) =>
  client.heard.flatMap((each) => (each.type === 'changed' ? each.topics.map(({ id }) => id) : []));

describe('what no room shows', () => {
  it('is said to members by themselves, and to nobody else', async () => {
    const outside = ['guest', 'removed', 'stranger'] as const;
    const inside = ['approver', 'requester', 'assistant'] as const;
    const people = new Map<string, TestPerson>();
    for (const name of [...inside, ...outside]) people.set(name, await app.quickPerson(name));
    const workspaceId = await app.workspace([
      [layla, 'owner'],
      ...[...inside, 'guest' as const].map((role) => [people.get(role)!, role] as const),
      [people.get('removed')!, 'assistant'],
    ]);
    await app.remove(workspaceId, people.get('removed')!);
    const hears = ['changed', 'something of tomorrow'];
    const members = [await join(layla, workspaceId as never, hears)];
    for (const role of inside) {
      members.push(await join(people.get(role)!, workspaceId as never, hears));
    }
    const others = [];
    for (const name of outside) {
      others.push(await join(people.get(name)!, workspaceId as never, hears));
    }
    const yesterday = await join(layla, workspaceId as never);
    const labelId = randomUUID();
    const [a] = members;
    const id = a!.push(workspaceRoom(workspaceId), 'createLabel', { labelId, name: 'Canary' });
    for (const each of members) {
      await each.until('what changed', () => idsHeard(each).includes(labelId));
      const [said] = each.heard.filter(({ type }) => type === 'changed');
      // Topic and id, and nothing of what it is.
      expect(said).not.toHaveProperty('room');
      expect(JSON.stringify(each.heard.filter(({ type }) => type === 'changed'))).not.toContain(
        'Canary',
      );
      expect(idsHeard(each)).toContain(workspaceId);
    }
    await a!.acked(id);
    // A page of yesterday has the poke of the same commit, and no message that it would not understand.
    await yesterday.message('poke');
    await a!.acked(a!.push(workspaceRoom(workspaceId), 'renameLabel', { labelId, name: 'New' }));
    await a!.until('the next', () => idsHeard(a!).filter((each) => each === labelId).length > 1);
    for (const each of [yesterday, ...others]) expect(idsHeard(each)).toEqual([]);
  });

  it('is not said to somebody who was put out while it waited to be sent', async () => {
    const mona = await app.quickPerson('Mona');
    const workspaceId = await app.workspace([
      [layla, 'owner'],
      [mona, 'assistant'],
    ]);
    const room = workspaceRoom(workspaceId);
    const a = await join(layla, workspaceId as never, ['changed']);
    const b = await join(mona, workspaceId as never, ['changed']);
    const [early, late] = [randomUUID(), randomUUID()];
    a.push(room, 'createLabel', { labelId: early, name: 'Early' });
    await b.until('the first', () => idsHeard(b).includes(early));
    // Within the second in which nothing more is sent; the socket may not have heard of the removal yet.
    const id = a.push(room, 'createLabel', { labelId: late, name: 'Late' });
    await a.acked(id);
    await app.remove(workspaceId, mona);
    await a.until('the second', () => idsHeard(a).includes(late));
    await b.message('ended');
    expect(idsHeard(b)).not.toContain(late);
  });

  it('is said once a second at most, with all that came meanwhile', async () => {
    const workspaceId = await app.workspace([[layla, 'owner']]);
    const room = workspaceRoom(workspaceId);
    const a = await join(layla, workspaceId as never, ['changed']);
    await a.until('quiet', () => a.heard.some(({ type }) => type === 'joined'));
    const labels = Array.from({ length: 150 }, () => randomUUID());
    const intents = labels.map((labelId, n) => ({
      name: 'createLabel',
      args: { labelId, name: `label ${n}` },
    }));
    await a.acked(a.pushAll(room, intents.slice(0, 1)));
    for (const intent of intents.slice(1)) a.pushAll(room, [intent]);
    await a.until('all', () => labels.every((each) => idsHeard(a).includes(each)));
    const said = a.heard.filter(({ type }) => type === 'changed');
    expect(said.length).toBeLessThan(10);
  });
});
