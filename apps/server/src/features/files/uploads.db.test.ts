import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { hash, layFilesBed, mib, type FilesBed } from '../../../test/files-bed.ts';
import { RawPeer } from '../../../test/raw-peer.ts';

let bed: FilesBed;
beforeAll(async () => {
  bed = await layFilesBed();
});
afterAll(() => bed.app.close());

describe('an upload', () => {
  it('that is cut three times goes on where the server is, and arrives whole', async () => {
    const bytes = randomBytes(6 * mib + 7);
    const client = bed.tus();
    expect((await client.begin(bytes.length)).status).toBe(201);
    let offset = 0;
    for (const end of [1_500_000, 3_000_001, 5_200_003]) {
      // A body that breaks off in the middle, as a line does.
      const cut = new AbortController();
      const part = bytes.subarray(offset, end);
      const body = new ReadableStream({
        start: (stream) => stream.enqueue(part),
      });
      const sending = client.patch(offset, body, { signal: cut.signal }).catch(() => undefined);
      const { key } = (await bed.rowsOf(client.versionId))[0]!;
      const { uploads } = bed.app.app.ground.bytes;
      const before = offset;
      await eventually(async () => {
        const here = (await uploads.getUpload(key)).offset;
        if (here <= before) throw new Error('nothing came yet');
      });
      cut.abort();
      await sending;
      offset = await client.offset();
      expect(offset).toBeGreaterThan(before);
    }
    expect((await client.patch(offset, bytes.subarray(offset))).status).toBe(204);
    const file = await bed.fileOf(client);
    expect(file).toMatchObject({ name: 'receipt.txt', createdBy: bed.layla.userId });
    const taken = await bed.take(bed.addressOf(file, file.current));
    expect([taken.status, hash(taken.bytes)]).toEqual([200, hash(bytes)]);
  });

  it('is told in the room before its sender hears that it is there, as another version where it names a file', async () => {
    const first = bed.tus();
    await first.bring(Buffer.from('one'), { name: 'contract.txt' });
    const second = bed.tus(bed.mona);
    second.fileId = first.fileId;
    await second.bring(Buffer.from('two'), { name: 'renamed elsewhere.txt' });
    const file = await bed.fileOf(first);
    expect(file).toMatchObject({ name: 'contract.txt', current: second.versionId });
    expect(file.versions.map(({ by, bytes, type }) => [by, bytes, type])).toEqual([
      [bed.layla.userId, 3, 'text/plain'],
      [bed.mona.userId, 3, 'text/plain'],
    ]);
    const texts = await Promise.all(
      file.versions.map(async ({ id }) =>
        Buffer.from((await bed.take(bed.addressOf(file, id))).bytes),
      ),
    );
    expect(texts.map(String)).toEqual(['one', 'two']);
  });

  it('of no bytes is a file of no bytes', async () => {
    const client = bed.tus();
    await client.bring(Buffer.alloc(0));
    const file = await bed.fileOf(client);
    expect((await bed.take(bed.addressOf(file, file.current))).bytes).toHaveLength(0);
  });

  it('at a wrong offset is refused, and of two at one offset one is taken', async () => {
    const bytes = randomBytes(300_000);
    const client = bed.tus();
    await client.begin(bytes.length);
    expect((await client.patch(5, bytes.subarray(5))).status).toBe(409);
    const both = await Promise.all([client.patch(0, bytes), client.patch(0, bytes)]);
    const statuses = both.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(204);
    expect([404, 409, 423]).toContain(statuses[1]);
    const file = await bed.fileOf(client);
    expect(file.versions).toHaveLength(1);
    expect(hash((await bed.take(bed.addressOf(file, file.current))).bytes)).toBe(hash(bytes));
  });

  it('that two requests end at once, or that is begun twice, is one version', async () => {
    const bytes = randomBytes(1_000);
    const client = bed.tus();
    await client.begin(bytes.length);
    expect((await client.begin(bytes.length)).status).toBe(409);
    await client.patch(0, bytes);
    // Who did not hear the answer asks how far it is.
    expect(await Promise.all([client.offset(), client.offset()])).toEqual([1_000, 1_000]);
    expect((await client.patch(0, bytes)).status).toBe(409);
    expect((await bed.fileOf(client)).versions).toHaveLength(1);
    const { rows } = await bed.app.database.pool.query(`select from debt where about = $1`, [
      `file:${client.fileId}`,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('whose process died after its last byte is found: by its sender, and by the sweep', async () => {
    const bytes = randomBytes(2_000);
    const { uploads } = bed.app.app.ground.bytes;
    const [asked, swept] = [bed.tus(), bed.tus()];
    for (const client of [asked, swept]) {
      await client.begin(bytes.length);
      const { key } = (await bed.rowsOf(client.versionId))[0]!;
      await uploads.write(Readable.from([bytes]), key, 0);
    }
    expect(await asked.offset()).toBe(bytes.length);
    await bed.fileOf(asked);
    await bed.sweep();
    await bed.fileOf(swept);
  });

  it('is refused before its first byte where it is too large, or the workspace is full', async () => {
    expect((await bed.tus().begin(16 * mib + 1)).status).toBe(413);
    for (const length of [5_000_000_000_000, -1, 'many', 1.5]) {
      expect([length, (await bed.tus().begin(length)).status >= 400]).toEqual([length, true]);
    }
    const owner = await bed.app.quickPerson('Owner');
    const small = await bed.app.workspace([[owner, 'owner']]);
    const room = async () =>
      (await owner.call('GET', `/api/workspaces/${small}/files/room`)).body as { used: number };
    const begun = await Promise.all([1, 2, 3].map(() => bed.tus(owner, small).begin(15 * mib)));
    // What is begun takes its room at once: the third has none, however they are mixed.
    expect(begun.map(({ status }) => status).sort()).toEqual([201, 201, 413]);
    const refused = begun.find(({ status }) => status === 413)!;
    expect(JSON.parse(refused.text)).toEqual({
      error: { code: 'files_full', params: { left: 10 * mib } },
    });
    expect((await room()).used).toBe(30 * mib);
  });

  it('is one of few that nobody ends, and gives its room back when nobody goes on', async () => {
    const owner = await bed.app.quickPerson('Owner');
    const where = await bed.app.workspace([[owner, 'owner']]);
    const clients = Array.from({ length: 6 }, () => bed.tus(owner, where));
    const begun: number[] = [];
    for (const client of clients) begun.push((await client.begin(mib)).status);
    expect(begun).toEqual([201, 201, 201, 201, 201, 409]);
    const { key } = (await bed.rowsOf(clients[0]!.versionId))[0]!;
    expect(await bed.keysHere()).toContain(key);
    const stop = await clients[1]!.ask('DELETE', clients[1]!.address, {});
    expect(stop.status).toBe(204);
    expect((await clients[1]!.head()).status).toBe(404);
    bed.pass(4);
    await bed.sweep();
    const left = await owner.call('GET', `/api/workspaces/${where}/files/room`);
    expect(left.body).toMatchObject({ used: 0 });
    expect(await bed.keysHere()).not.toContain(key);
    expect((await clients[0]!.head()).status).toBe(404);
  });

  it('sends what was declared and not a byte more', async () => {
    const client = bed.tus();
    await client.begin(10);
    expect((await client.patch(0, randomBytes(11))).status).toBe(413);
    expect(await client.offset()).toBe(0);
    const peer = new RawPeer(
      Number(new URL(bed.app.url).port),
      `PATCH ${new URL(client.address).pathname} HTTP/1.1\r\nHost: localhost\r\nOrigin: ${bed.app.url}\r\n` +
        `Cookie: ${bed.layla.cookie}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n` +
        `Content-Type: application/offset+octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n` +
        `14\r\n${'x'.repeat(20)}\r\n0\r\n\r\n`,
    );
    expect(await peer.answered()).toBeGreaterThanOrEqual(400);
    peer.leave();
    expect(await bed.filesOf()).not.toContainEqual(expect.objectContaining({ id: client.fileId }));
  });

  it.each([
    ['no base64', 'versionId !!!'],
    ['a key twice', 'name YQ==,name Yg=='],
    ['nothing', ''],
    ['another kind of id', `versionId ${Buffer.from('../../x').toString('base64')}`],
  ])('with %s in its metadata is refused', async (_what, metadata) => {
    const client = bed.tus();
    const answer = await client.begin(10, {}, { 'upload-metadata': metadata });
    expect(answer.status).toBe(400);
  });

  it('names only what its workspace has, and one thing at most', async () => {
    const nowhere = randomUUID();
    expect((await bed.tus().begin(10, { taskId: nowhere })).status).toBe(404);
    expect((await bed.tus().begin(10, { documentId: nowhere })).status).toBe(404);
    expect((await bed.tus().begin(10, { taskId: nowhere, documentId: nowhere })).status).toBe(400);
    const defer = await bed
      .tus()
      .begin(10, {}, { 'upload-length': '', 'upload-defer-length': '1' });
    expect(defer.status).toBe(400);
  });

  it('tells no other origin anything', async () => {
    const client = bed.tus();
    const begun = await client.begin(10);
    expect(begun.headers.get('access-control-allow-origin')).toBe(null);
    const foreign = await client.ask('PATCH', client.address, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect((await client.head()).headers.get('access-control-allow-origin')).toBe(null);
  });
});
