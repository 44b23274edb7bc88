import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { personLimits } from '@sanad/domain/person/limit';
import { personRoom, workspaceRoom } from '@sanad/protocol/room-name';
import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from 'vitest';

import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';

let app: TestApp;
let layla: TestPerson;
let mona: TestPerson;
let workspaceId: WorkspaceId;
let device: RecordClient;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  layla = await app.quickPerson('Layla');
  mona = await app.quickPerson('Mona');
  workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  device = new RecordClient(app.url, mona.cookie);
  await device.enter(personRoom(mona.userId));
});
afterEach(() => device.close());

const own = () => personRoom(mona.userId);
const does = (name: string, args: object) => device.acked(device.push(own(), name, args));

async function refusalOf(name: string, args: object): Promise<string> {
  const id = device.push(own(), name, args);
  return (await device.message('refused', (each) => each.id === id)).code;
}

async function capture(text: string): Promise<string> {
  const ideaId = randomUUID();
  await does('captureIdea', { ideaId, text, at: Date.now(), rev: randomUUID() });
  return ideaId;
}

async function texts(): Promise<string[]> {
  const { body } = await mona.call('GET', '/api/me/snapshot');
  const { collections } = body as { collections: { idea: { text: string }[] } };
  return collections.idea.map(({ text }) => text);
}

/** Where words lie that somebody who reads the database would find. */
async function lying(text: string): Promise<{ records: number; log: number; activity: number }> {
  const count = async (table: string, column: string): Promise<number> => {
    const { rows } = await app.database.pool.query<{ count: string }>(
      `select count(*) from ${table} where ${column}::text like $1`,
      [`%${text}%`],
    );
    return Number(rows[0]!.count);
  };
  return {
    records: await count('room_record', 'data'),
    log: await count('room_log', 'ops'),
    activity: await count('activity', 'changes'),
  };
}

it('is nobody else’s: no answer, no room and no line of history has a word of it, however it goes on', async () => {
  const [there, hers] = [new RecordClient(app.url, layla.cookie), workspaceRoom(workspaceId)];
  await there.enter(hers);
  await there.enter(personRoom(layla.userId));
  const ideaId = await capture('canary idea');
  await does('turnIdea', { ideaId, into: 'task', workspaceId, becomes: randomUUID() });
  expect(await texts()).toEqual(['canary idea']);
  for (const path of [
    '/api/me/snapshot',
    `/api/me/snapshot?userId=${mona.userId}`,
    `/api/workspaces/${workspaceId}/snapshot`,
    '/api/me',
  ]) {
    const { status, body } = await layla.call('GET', path);
    expect([path, status]).toEqual([path, 200]);
    expect(JSON.stringify(body)).not.toContain('canary idea');
  }
  // The room's own order: whatever it had to say to her came before this.
  await there.acked(there.push(hers, 'createLabel', { labelId: randomUUID(), name: 'After' }));
  expect(JSON.stringify(there.heard)).not.toContain('canary idea');
  there.close();
  expect(await lying('canary idea')).toEqual({ records: 1, log: 0, activity: 0 });
});

it('let go or become something, not a word of it is left in the person’s own room', async () => {
  const [gone, became, becomes] = [
    await capture('canary let go'),
    await capture('canary became'),
    randomUUID(),
  ];
  await does('letGoIdea', { ideaId: gone });
  await does('turnIdea', { ideaId: became, into: 'document', workspaceId, becomes });
  await does('settleIdea', { ideaId: became, becomes });
  for (const word of ['canary let go', 'canary became'])
    expect(await lying(word)).toEqual({ records: 0, log: 0, activity: 0 });
  const behind = new RecordClient(app.url, mona.cookie);
  await behind.enter(own(), { version: 0 });
  behind.close();
  expect(JSON.stringify(behind.heard)).not.toContain('canary');
});

it('stays when its person leaves the workspace that it was to go to', async () => {
  const ideaId = await capture('Mine whatever ends');
  await does('turnIdea', { ideaId, into: 'task', workspaceId, becomes: randomUUID() });
  const draft = {
    draftId: randomUUID(),
    workspaceId,
    stay: 1,
    taskId: randomUUID(),
    text: 'A draft',
  };
  await does('writeDraft', draft);
  await app.remove(workspaceId, mona);
  await device.message('poke', ({ ops }) => ops.some(([op]) => op === 'remove'));
  expect((await lying('A draft')).records).toBe(0);
  expect(await texts()).toEqual(['Mine whatever ends']);
});

it('what cannot be read is refused by name, and nothing of it is written', async () => {
  const ideaId = randomUUID();
  const idea = { ideaId, text: 'Words', at: Date.now(), rev: randomUUID() };
  expect(await refusalOf('captureIdea', { ...idea, text: ' \u200f ' })).toBe('idea_blank');
  const long = 'x'.repeat(personLimits.ideaLength + 1);
  expect(await refusalOf('captureIdea', { ...idea, text: long })).toBe('too_large');
  expect(await refusalOf('captureIdea', { ...idea, secret: 1 })).toBe('bad_request');
  const wish = { ideaId, into: 'task', workspaceId, becomes: randomUUID() };
  expect(await refusalOf('turnIdea', wish)).toBe('not_found');
  await does('captureIdea', idea);
  expect(await refusalOf('captureIdea', { ...idea, text: 'Over it' })).toBe('bad_request');
  await does('turnIdea', wish);
  expect(await refusalOf('turnIdea', { ...wish, becomes: randomUUID() })).toBe('changed_since');
  expect(await texts()).toEqual(['Words']);
});
