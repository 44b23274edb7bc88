import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { twoPeople } from '../../test/two-people.ts';

const { app, layla, mona, workspaceId, client } = await twoPeople();

describe('a board over the record socket', () => {
  it('carries a mutation to the other person and into the snapshot', async () => {
    const a = client(layla);
    const b = client(mona);
    const room = await a.join(workspaceId);
    await b.join(workspaceId);
    const columnId = randomUUID();
    const id = a.push(room, 'createColumn', {
      columnId,
      name: 'New',
      kind: 'plain',
      orderKey: 'V',
    });
    await a.acked(id);
    const poke = await b.message('poke');
    expect(poke.ops).toEqual([
      [
        'put',
        'column',
        columnId,
        { id: columnId, name: 'New', kind: 'plain', orderKey: 'V', archivedAt: null },
      ],
    ]);
    const snapshot = await mona.call('GET', `/api/workspaces/${workspaceId}/snapshot`);
    expect(snapshot.status).toBe(200);
    expect(snapshot.body).toMatchObject({
      version: poke.version,
      collections: { column: [{ id: columnId }] },
    });
  });

  it('stores what JSON can say, also where a database would stumble', async () => {
    const a = client(layla);
    const room = await a.join(workspaceId);
    const columnId = randomUUID();
    const taskId = randomUUID();
    const brief = 'nul \0, half \ud800, quote ", backslash \\, مرحبًا 🦷';
    a.push(room, 'createColumn', { columnId, name: 'C', kind: 'plain', orderKey: 'V' });
    const task = { taskId, columnId, orderKey: 'V', title: 'T', brief, rev: 'rev-0001' };
    await a.acked(a.push(room, 'createTask', task));
    const stored = await app.database.pool.query<{ data: { brief: { text: string } } }>(
      "select data from room_record where scope_id = $1 and collection = 'task' and id = $2",
      [workspaceId, taskId],
    );
    expect(stored.rows[0]?.data.brief.text).toBe(brief);
    const b = client(mona);
    await b.join(workspaceId, 0);
    const poke = await b.message('poke');
    expect(JSON.stringify(poke.ops)).toContain(taskId);
  });
});
