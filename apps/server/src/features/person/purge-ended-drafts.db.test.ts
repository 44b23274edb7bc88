import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { personRoom } from '@sanad/protocol/room-name';
import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from 'vitest';

import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';
import { listEndedDrafts } from './draft-repo.ts';

let app: TestApp;
let layla: TestPerson;
let mona: TestPerson;
let ends: WorkspaceId;
let stays: WorkspaceId;
let device: RecordClient;

beforeAll(async () => {
  app = await createTestApp();
  layla = await app.quickPerson('Layla');
});
afterAll(() => app.close());

beforeEach(async () => {
  mona = await app.quickPerson('Mona');
  const members = [[layla, 'owner'] as const, [mona, 'assistant'] as const];
  [ends, stays] = [await app.workspace(members), await app.workspace(members)];
  device = new RecordClient(app.url, mona.cookie);
  await device.enter(personRoom(mona.userId));
});
afterEach(() => device.close());

function write(workspaceId: WorkspaceId, text: string, stay = 1): Promise<boolean> {
  const draft = { draftId: randomUUID(), workspaceId, stay, taskId: randomUUID(), text };
  return device.acked(device.push(personRoom(mona.userId), 'writeDraft', draft));
}

const texts = async (): Promise<string[]> => {
  const { body } = await mona.call('GET', '/api/me/snapshot');
  const { collections } = body as { collections: { draft: { text: string }[] } };
  return collections.draft.map(({ text }) => text).sort();
};

async function lying(text: string): Promise<number> {
  const { rows } = await app.database.pool.query<{ count: string }>(
    `select (select count(*) from room_record where scope_id = $1 and data::text like $2)
       + (select count(*) from room_log where scope_id = $1 and ops::text like $2)
       + (select count(*) from activity where scope_id = $1 and changes::text like $2) as count`,
    [mona.userId, `%${text}%`],
  );
  return Number(rows[0]!.count);
}

/** All that a device is told which comes back at a version. */
async function heardSince(version: number): Promise<string> {
  const behind = new RecordClient(app.url, mona.cookie);
  await behind.enter(personRoom(mona.userId), { version });
  behind.close();
  return JSON.stringify(behind.heard);
}

it('takes the drafts of a workspace from who is removed from it, out of the log too, and no others', async () => {
  await write(ends, 'canary of the end');
  await write(stays, 'goes on');
  const filter = { filterId: randomUUID(), workspaceId: ends, stay: 1, name: 'canary of the end' };
  const kept = { ...filter, filter: { text: 'canary of the end' } };
  await device.acked(device.push(personRoom(mona.userId), 'saveFilter', kept));
  expect(await lying('canary of the end')).toBeGreaterThan(0);
  await app.remove(ends, mona);
  await device.message('poke', ({ ops }) => ops.some(([op]) => op === 'remove'));
  await expect.poll(() => lying('canary of the end')).toBe(0);
  expect(await texts()).toEqual(['goes on']);
  // Who was behind gets the room as it is. The memory of this process goes a moment after the log.
  await expect.poll(() => heardSince(0)).not.toContain('canary of the end');
});

it('takes those of the stay before from who was put out and taken in again', async () => {
  await write(ends, 'of the first stay');
  for (const ended_at of [new Date(), null])
    await app.database.db
      .updateTable('membership')
      .set({ ended_at })
      .where('workspace_id', '=', ends)
      .where('user_id', '=', mona.userId)
      .execute();
  await expect.poll(texts).toEqual([]);
  await write(ends, 'of the second stay', 2);
  expect(await listEndedDrafts(app.database.db, mona.userId)).toEqual([]);
  expect(await texts()).toEqual(['of the second stay']);
});

it('finds what an offline device wrote down after the end, whatever its text holds', async () => {
  await write(ends, 'of before');
  await app.remove(ends, mona);
  // What the end itself takes away is gone: it does not meet what comes afterwards.
  await expect.poll(texts).toEqual([]);
  await write(ends, 'too late: nul \0, half \ud800');
  const [found] = await listEndedDrafts(app.database.db);
  expect(found).toEqual({ userId: mona.userId, workspaceId: ends, standing: null });
});

it('goes on for everybody where a device names a stay that no membership has', async () => {
  const other = await app.quickPerson('Omar');
  const theirs = new RecordClient(app.url, other.cookie);
  await theirs.enter(personRoom(other.userId));
  const draft = { workspaceId: ends, stay: Number.MAX_SAFE_INTEGER, taskId: randomUUID() };
  const written = { draftId: randomUUID(), ...draft, text: 'Of no stay' };
  await theirs.acked(theirs.push(personRoom(other.userId), 'writeDraft', written));
  theirs.close();
  await write(ends, 'of the end');
  await app.remove(ends, mona);
  await expect.poll(texts).toEqual([]);
  expect((await listEndedDrafts(app.database.db)).map(({ userId }) => userId)).toContain(
    other.userId,
  );
});
