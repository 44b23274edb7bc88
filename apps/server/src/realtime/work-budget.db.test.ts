import { randomUUID } from 'node:crypto';

import { workspaceRoom, type RoomName } from '@sanad/protocol/room-name';
import { protocolVersion } from '@sanad/protocol/version';
import { describe, expect, it } from 'vitest';

import { appOfFile } from '../../test/app-of-file.ts';
import { eventually } from '../../test/eventually.ts';
import type { RecordClient } from '../../test/record-client.ts';
import type { TestPerson } from '../../test/test-person.ts';

const limits = {
  workPerSecond: 400,
  workBurst: 400,
  socketBytesPerSecond: 200_000,
  socketByteBurst: 400_000,
};

const { app, client } = await appOfFile({ limits });
const busy = await app.quickPerson('Busy');
const mona = await app.quickPerson('Mona');
const guarding = await app.quickPerson('Guarding');
const reader = await app.quickPerson('Reader');
const workspaceId = await app.workspace([
  [busy, 'owner'],
  [mona, 'assistant'],
  [guarding, 'assistant'],
  [reader, 'assistant'],
]);

const toggles = (columnId: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: at % 2 === 0 ? 'archiveColumn' : 'restoreColumn',
    args: { columnId },
  }));

async function makeColumn(by: RecordClient, room: RoomName): Promise<string> {
  const columnId = randomUUID();
  const args = { columnId, name: 'C', kind: 'plain', orderKey: 'V' };
  await by.acked(by.push(room, 'createColumn', args));
  return columnId;
}

describe('somebody who asks for more than rooms do at once', () => {
  it('waits, on a new socket too, loses nothing, and keeps nobody else waiting', async () => {
    const first = client(busy);
    const room = await first.join(workspaceId);
    const columnId = await makeColumn(first, room);
    const begun = performance.now();
    // One message each, and each is 200 changes: packets are not what is counted.
    let last = 0;
    for (let n = 0; n < 5; n += 1) last = first.pushAll(room, toggles(columnId, 200));
    const second = client(busy);
    await second.connected();
    second.say({
      type: 'join',
      room: workspaceRoom(workspaceId),
      clientId: second.clientId,
      version: null,
      protocol: protocolVersion,
    });
    const other = client(mona);
    await other.join(workspaceId);
    for (let n = 0; n < 5; n += 1) {
      const args = { labelId: randomUUID(), name: `During ${n}` };
      await other.acked(other.push(room, 'createLabel', args));
    }
    const served = performance.now() - begun;
    await first.acked(last);
    const taken = performance.now() - begun;
    // 1,000 changes at 400 a second, of which 400 at once and the last 200 on credit.
    expect(taken).toBeGreaterThan(900);
    expect(served).toBeLessThan(taken);
    await second.message('joined');
    expect(first.heard.some((each) => each.type === 'refused' || each.type === 'gap')).toBe(false);
    expect(first.socket.connected).toBe(true);
  });

  it('pays for guards as for what they guard', async () => {
    const a = client(guarding);
    const room = await a.join(workspaceId);
    const guard = () => ({ collection: 'message', id: randomUUID(), field: 'text', value: null });
    const begun = performance.now();
    let last = 0;
    for (let n = 0; n < 3; n += 1) {
      const guarded = Array.from({ length: 20 }, () => ({
        name: 'createLabel',
        args: { labelId: randomUUID(), name: 'Guarded' },
        guards: Array.from({ length: 20 }, guard),
      }));
      last = a.pushAll(room, guarded);
    }
    await a.acked(last);
    // 60 changes, and 1,200 guards at 400 a second, of which 400 at once and the last 420 on credit.
    expect(performance.now() - begun).toBeGreaterThan(900);
    expect(a.heard.filter(({ type }) => type === 'refused')).toEqual([]);
  });

  it('hears too_fast in a flood of pages, and nobody else does', async () => {
    const a = client(mona);
    const room = await a.join(workspaceId);
    const columnId = await makeColumn(a, room);
    const taskId = randomUUID();
    const task = { taskId, columnId, orderKey: 'V', title: 'T', brief: '', rev: 'rev-000000' };
    await a.acked(a.push(room, 'createTask', task));
    for (const path of ['activity', `threads/${taskId}`, 'archived/task']) {
      const read = (by: TestPerson) => by.call('GET', `/api/workspaces/${workspaceId}/${path}`);
      const answers = await Promise.all(Array.from({ length: 200 }, () => read(reader)));
      const refused = answers.filter(({ status }) => status !== 200);
      expect(answers[0]?.status).toBe(200);
      expect(refused.length).toBeGreaterThan(20);
      for (const { status, body } of refused)
        expect([status, body]).toMatchObject([429, { error: { code: 'too_fast' } }]);
      expect((await read(mona)).status).toBe(200);
      // Paid after a while, and heard again.
      await eventually(async () => expect((await read(reader)).status).toBe(200));
    }
  });

  it('is read slower when the texts are long, and is not taken for a flood', async () => {
    const a = client(mona);
    const room = await a.join(workspaceId);
    const columnId = await makeColumn(a, room);
    const begun = performance.now();
    let last = 0;
    for (let n = 0; n < 30; n += 1) {
      const brief = 'x'.repeat(19_000);
      const args = {
        taskId: randomUUID(),
        columnId,
        orderKey: 'V',
        title: 'T',
        brief,
        rev: `rev-${n}00000`,
      };
      last = a.push(room, 'createTask', args);
    }
    await a.acked(last);
    // 570 kB at 200 kB a second, of which 400 kB at once.
    expect(performance.now() - begun).toBeGreaterThan(500);
    expect(a.socket.connected).toBe(true);
  });
});
