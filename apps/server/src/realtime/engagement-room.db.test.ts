import { randomUUID } from 'node:crypto';

import type { EngagementId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { engagementRoom, workspaceRoom, type RoomName } from '@sanad/protocol/room-name';
import { describe, expect, it } from 'vitest';

import type { RecordClient } from '../../test/record-client.ts';
import type { TestPerson } from '../../test/test-person.ts';
import { twoPeople } from '../../test/two-people.ts';

/** The bound that every end of access must keep. */
const boundMs = 2_000;

const { app, layla, mona, workspaceId, client } = await twoPeople();
const [approver, requester, otherAssistant, stranger] = (await Promise.all(
  ['Approver', 'Requester', 'Huda', 'Stranger'].map((name) => app.quickPerson(name)),
)) as [TestPerson, TestPerson, TestPerson, TestPerson];
const shared = await app.workspace([
  [layla, 'owner'],
  [approver, 'approver'],
  [requester, 'requester'],
  [mona, 'assistant'],
  [otherAssistant, 'assistant'],
]);
/** Another client of the same assistant. */
const otherClient = await app.quickPerson('Other client');
const elsewhere = await app.workspace([
  [otherClient, 'owner'],
  [mona, 'assistant'],
]);

async function engagementOf(workspace: WorkspaceId, assistant: UserId): Promise<EngagementId> {
  const { id } = await app.database.db
    .selectFrom('engagement')
    .select('id')
    .where('workspace_id', '=', workspace)
    .where('assistant', '=', assistant)
    .executeTakeFirstOrThrow();
  return id;
}

const step = (title: string) => ({
  ...{ stepId: randomUUID(), ready: null, title, owner: 'both', offset: 0, kind: 'plain' },
  ...{ link: null, after: [], billable: null, orderKey: 'V' },
});

const said = ({ heard }: RecordClient) => JSON.stringify(heard);

describe('who may be in the room of an engagement', () => {
  it('only its two sides, and everybody else hears what a stranger hears', async () => {
    const id = await engagementOf(shared, mona.userId);
    const name = engagementRoom(id);
    const [own, owner, second] = [client(mona), client(layla), client(approver)];
    for (const each of [own, owner, second]) await each.enter(name);
    await own.acked(own.push(name, 'addStep', step('canary of Mona')));
    for (const each of [owner, second]) {
      await each.message('poke', (poke) => poke.room === name);
      expect(said(each)).toContain('canary of Mona');
    }
    for (const person of [otherAssistant, requester, otherClient, stranger]) {
      const other = client(person);
      await other.connected();
      const asked = [
        name,
        engagementRoom(randomUUID() as EngagementId),
        // Under a workspace's id, and under a person's.
        engagementRoom(shared as string as EngagementId),
        engagementRoom(mona.userId as string as EngagementId),
        `engagement:${'-'.repeat(36)}` as RoomName,
      ];
      for (const each of asked) {
        other.askIn(each);
        other.push(each, 'addStep', step('not yours'));
        other.say({ type: 'tail', room: each, after: 0 });
        other.say({ type: 'presence', room: each, state: { path: 'board' } });
        await other.message('ended', (message) => message.room === each);
      }
      const heard = other.heard.filter((each) => 'room' in each && asked.includes(each.room));
      for (const each of heard) expect(each.type).toBe('ended');
      for (const each of asked)
        expect(heard).toContainEqual({ type: 'ended', room: each, code: 'not_found' });
      expect(said(other)).not.toContain('canary');
    }
  });

  it('says over HTTP what it says over the socket', async () => {
    const id = await engagementOf(shared, mona.userId);
    const of = `/api/workspaces/${shared}/engagements`;
    for (const person of [mona, layla, approver]) {
      const answer = await person.call('GET', `${of}/${id}/snapshot`);
      expect(JSON.stringify(answer.body)).toContain('canary of Mona');
      const listed = (await person.call('GET', of)).body as {
        engagements: { engagementId: string }[];
      };
      expect(listed.engagements.map((each) => each.engagementId)).toContain(id);
      expect(listed.engagements).toHaveLength(person === mona ? 1 : 2);
      // Neither under the address of another workspace that they are in.
      const wrong = await person.call(
        'GET',
        `/api/workspaces/${workspaceId}/engagements/${id}/snapshot`,
      );
      expect(wrong.status).toBe(404);
    }
    const unknown = await otherAssistant.call('GET', `${of}/${randomUUID()}/snapshot`);
    const foreign = await otherAssistant.call('GET', `${of}/${id}/snapshot`);
    expect([foreign.status, foreign.body]).toEqual([unknown.status, unknown.body]);
    expect(foreign.status).toBe(404);
    expect(JSON.stringify((await otherAssistant.call('GET', of)).body)).not.toContain(id);
    for (const what of [id, randomUUID()])
      expect((await requester.call('GET', `${of}/${what}/snapshot`)).status).toBe(403);
    for (const person of [otherClient, stranger])
      expect((await person.call('GET', `${of}/${id}/snapshot`)).status).toBe(404);
    const theirs = await engagementOf(elsewhere, mona.userId);
    expect((await layla.call('GET', `${of}/${theirs}/snapshot`)).status).toBe(404);
  });

  it('nobody ticks for the other side', async () => {
    const name = engagementRoom(await engagementOf(shared, mona.userId));
    const [own, owner] = [client(mona), client(layla)];
    for (const each of [own, owner]) await each.enter(name);
    const { stepId, ...fields } = step('Ours');
    await own.acked(own.push(name, 'addStep', { stepId, ...fields }));
    const forged = own.push(name, 'tickClientStep', { stepId });
    expect((await own.message('refused', (each) => each.id === forged)).code).toBe('forbidden');
    const other = owner.push(name, 'tickAssistantStep', { stepId });
    expect((await owner.message('refused', (each) => each.id === other)).code).toBe('forbidden');
    await own.acked(own.push(name, 'tickAssistantStep', { stepId }));
    await owner.acked(owner.push(name, 'tickClientStep', { stepId }));
  });
});

describe('the end of a place in it', () => {
  it('comes with the assistant’s removal, and with an approver who becomes a requester, within two seconds', async () => {
    const [assistant, second] = [await app.quickPerson('Gone'), await app.quickPerson('Second')];
    const place = await app.workspace([
      [layla, 'owner'],
      [second, 'approver'],
      [assistant, 'assistant'],
    ]);
    const name = engagementRoom(await engagementOf(place, assistant.userId));
    const [owner, approving, own] = [client(layla), client(second), client(assistant)];
    for (const each of [owner, approving, own]) await each.enter(name);
    let began = performance.now();
    await app.database.pool.query(
      `update membership set role = 'requester', epoch = epoch + 1 where workspace_id = $1 and user_id = $2`,
      [place, second.userId],
    );
    expect((await approving.message('ended', ({ room }) => room === name)).code).toBe('forbidden');
    expect(performance.now() - began).toBeLessThan(boundMs);
    began = performance.now();
    await app.remove(place, assistant);
    expect((await own.message('ended', ({ room }) => room === name)).code).toBe('forbidden');
    expect(performance.now() - began).toBeLessThan(boundMs);
    await owner.acked(owner.push(name, 'addStep', step('After both')));
    for (const each of [own, approving]) {
      each.askIn(name);
      await each.message('ended', ({ room, code }) => room === name && code === 'not_found');
      expect(said(each)).not.toContain('After both');
    }
  });

  it('comes with another role too: whoever was the assistant is nobody’s other side', async () => {
    const person = await app.quickPerson('Turned');
    const place = await app.workspace([
      [layla, 'owner'],
      [person, 'assistant'],
    ]);
    const name = engagementRoom(await engagementOf(place, person.userId));
    const own = client(person);
    await own.enter(name);
    await app.database.pool.query(
      `update membership set role = 'approver', epoch = epoch + 1 where workspace_id = $1 and user_id = $2`,
      [place, person.userId],
    );
    await own.message('ended', ({ room }) => room === name);
    // The workspace's own stays open to them.
    await own.enter(workspaceRoom(place));
  });
});

it('there is one as soon as somebody assists, and the same one when they come again', async () => {
  const person = await app.quickPerson('Again');
  const place = await app.workspace([
    [layla, 'owner'],
    [person, 'approver'],
  ]);
  const all = () =>
    app.database.db
      .selectFrom('engagement')
      .select('id')
      .where('workspace_id', '=', place)
      .execute();
  const become = (fields: string) =>
    app.database.pool.query(
      `update membership set ${fields} where workspace_id = $1 and user_id = $2`,
      [place, person.userId],
    );
  expect(await all()).toEqual([]);
  await become(`role = 'assistant'`);
  const [first] = await all();
  expect(first).toBeDefined();
  await app.remove(place, person);
  await become('ended_at = null, epoch = epoch + 1');
  expect(await all()).toEqual([first]);
});
