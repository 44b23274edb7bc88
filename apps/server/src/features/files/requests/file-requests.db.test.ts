import { randomUUID } from 'node:crypto';

import type { FileRecord, FileRequestRecord } from '@sanad/domain/files/record';
import type { FileRequestPreview } from '@sanad/protocol/http/files';
import { requestedUploadsPath } from '@sanad/protocol/uploads-path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { eventually } from '../../../../test/eventually.ts';
import { layFilesBed, mib, type FilesBed } from '../../../../test/files-bed.ts';
import { TusClient } from '../../../../test/tus-client.ts';

let bed: FilesBed;
let taskId: string;
let stepId: string;
beforeAll(async () => {
  bed = await layFilesBed({ requestedFileBytes: mib });
  [taskId, stepId] = await makeTask();
});
afterAll(() => bed.app.close());

async function makeTask(): Promise<[task: string, step: string]> {
  const [columnId, task, step] = [randomUUID(), randomUUID(), randomUUID()];
  const column = { columnId, name: 'New', kind: 'plain', orderKey: 'V' };
  await bed.mutate('createColumn', column);
  const made = { taskId: task, columnId, orderKey: 'V', title: 'Licence', rev: randomUUID() };
  await bed.mutate('createTask', made);
  const item = { taskId: task, itemId: step, text: 'Trade licence', orderKey: 'V' };
  await bed.mutate('createChecklistItem', item);
  return [task, step];
}

async function ask(body: object = {}, person = bed.layla) {
  const path = `/api/workspaces/${bed.workspaceId}/file-requests`;
  const asked = { taskId, stepId, what: 'Your trade licence', days: 7, ...body };
  const answer = await person.call('POST', path, asked);
  expect([answer.status, answer.body]).toEqual([200, answer.body]);
  return answer.body as { readonly id: string; readonly token: string };
}

/** Whoever has the link, from nowhere. */
const sender = (token: string) =>
  new TusClient(
    bed.app.url,
    bed.workspaceId,
    undefined,
    requestedUploadsPath.replace(':token', token),
  );
const preview = (token: string) => bed.app.call('GET', `/api/file-requests/${token}`);

async function records() {
  const answer = await bed.mona.call('GET', `/api/workspaces/${bed.workspaceId}/snapshot`);
  const { collections } = answer.body as {
    collections: {
      file?: FileRecord[];
      fileRequest?: FileRequestRecord[];
      checklistItem: { id: string; done: boolean }[];
    };
  };
  const { file = [], fileRequest = [], checklistItem } = collections;
  return { file, fileRequest, checklistItem };
}

describe('a request for a file', () => {
  it('is open to whoever has its link, and to nobody else', async () => {
    const { id, token } = await ask();
    const seen = await preview(token);
    expect(seen.body).toEqual({
      ...{ what: 'Your trade licence', workspaceName: 'Test business', askedBy: 'Layla' },
      ...{ until: expect.any(Number), mostBytes: mib, mostFiles: 10 },
    } satisfies Record<keyof FileRequestPreview, unknown>);
    const { rows } = await bed.app.database.pool.query<{ text: string }>(
      `select t::text as text from file_request t union all select t::text from debt t
       union all select t::text from activity t union all select t::text from room_log t`,
    );
    expect(rows.some(({ text }) => text.includes(token))).toBe(false);
    for (const other of [randomUUID(), id, `${token}x`, '']) {
      expect((await preview(other)).status).toBe(404);
      expect((await sender(other).begin(3)).status).toBe(404);
    }
    // Who brings it by the link is found by no other door, and a member's upload not by the link.
    const client = sender(token);
    await client.begin(3);
    const own = bed.tus();
    await own.begin(3);
    expect((await client.head()).status).toBe(200);
    const byMember = client.address.replace(/.*uploads/, own.address.replace(/\/[^/]+$/, ''));
    expect((await own.head(byMember)).status).toBe(404);
    expect(
      (await client.head(client.address.replace(client.versionId, own.versionId))).status,
    ).toBe(404);
    await client.ask('DELETE', client.address, {});
  });

  it('brings a file to its task, ticks its step, and says that it came by the link', async () => {
    const { id, token } = await ask({ what: 'Passport copy' });
    const client = sender(token);
    const elsewhere = { taskId: randomUUID() as never, confidential: 'yes' as const };
    await client.bring(Buffer.from('scan'), { name: '../scan.txt', ...elsewhere });
    const { file, fileRequest, checklistItem } = await records();
    expect(file.find((each) => each.id === client.fileId)).toMatchObject({
      ...{ name: 'scan.txt', taskId, confidential: false, createdBy: bed.layla.userId },
      versions: [{ requestId: id, by: bed.layla.userId }],
    });
    expect(fileRequest.find((each) => each.id === id)).toMatchObject({ arrived: 1 });
    expect(checklistItem.find((each) => each.id === stepId)?.done).toBe(true);
    // The link only brings: nothing of what came can be had by it.
    const got = await fetch(client.address);
    expect(got.status).toBe(404);
  });

  it('takes new files only, so many and so large', async () => {
    const { token } = await ask();
    const there = bed.tus();
    await there.bring(Buffer.from('ours'));
    const over = sender(token);
    over.fileId = there.fileId;
    expect((await over.begin(3)).status).toBe(400);
    expect((await sender(token).begin(mib + 1)).status).toBe(413);
    const begun: number[] = [];
    for (let at = 0; at < 6; at += 1) {
      const client = sender(token);
      begun.push((await client.begin(1)).status);
      await client.patch(0, 'x');
    }
    expect(new Set(begun)).toEqual(new Set([201]));
    for (let at = 0; at < 4; at += 1) await sender(token).begin(1);
    expect((await sender(token).begin(1)).status).toBe(409);
  });

  it('ends by hand, with its time, and with the place of whoever asked, in the middle of a sending', async () => {
    const byHand = await ask();
    await bed.mutate('endFileRequest', { requestId: byHand.id }, bed.mona);
    expect((await preview(byHand.token)).status).toBe(404);
    const asker = await bed.app.quickPerson('Asker');
    await bed.app.database.pool.query(
      `insert into membership (workspace_id, id, user_id, role, hue) values ($1, $2, $3, 'assistant', 'sea')`,
      [bed.workspaceId, randomUUID(), asker.userId],
    );
    const theirs = await ask({}, asker);
    const client = sender(theirs.token);
    await client.begin(100);
    await client.patch(0, 'first');
    await bed.app.remove(bed.workspaceId, asker);
    await eventually(async () => expect((await preview(theirs.token)).status).toBe(404));
    expect((await client.patch(5, 'more')).status).toBe(404);
    const inTime = await ask({ days: 3 });
    bed.pass(4);
    expect((await preview(inTime.token)).status).toBe(404);
  });
});
