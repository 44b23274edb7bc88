import { randomBytes, randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { layFilesBed, mib, type FilesBed } from '../../../test/files-bed.ts';
import { RawPeer } from '../../../test/raw-peer.ts';

let bed: FilesBed;
beforeAll(async () => {
  bed = await layFilesBed();
});
afterAll(() => bed.app.close());

describe('files', () => {
  it('belong to whoever began them, and to the workspace they were begun in', async () => {
    const [guest, stranger, removed] = await Promise.all(
      ['Guest', 'Stranger', 'Removed'].map((name) => bed.app.quickPerson(name)),
    );
    const owner = await bed.app.quickPerson('Owner');
    const where = await bed.app.workspace([
      [owner, 'owner'],
      [guest!, 'guest'],
      [removed!, 'requester'],
    ]);
    await bed.app.remove(where, removed!);
    const client = bed.tus(owner, where);
    await client.begin(10);
    await client.patch(0, Buffer.from('canary'));
    const nowhere = randomUUID() as WorkspaceId;
    for (const [person, status] of [
      [guest!, 404],
      [stranger!, 404],
      [removed!, 404],
      ['nobody', 401],
    ] as const) {
      const other = bed.tus(person, where);
      const begun = await other.begin(10);
      expect(begun.status).toBe(status);
      expect((await bed.tus(person, nowhere).begin(10)).text).toBe(begun.text);
      const { address } = client;
      const tried = [
        await other.head(address),
        await other.patch(6, Buffer.from('evil'), { address }),
        await other.ask('DELETE', address, {}),
      ];
      expect(tried.map((each) => each.status)).toEqual([status, status, status]);
    }
    // A member, too, finds no upload but their own; and one's own is nowhere else.
    const member = await bed.app.quickPerson('Member');
    await bed.app.database.pool.query(
      `insert into membership (workspace_id, id, user_id, role, hue) values ($1, $2, $3, 'approver', 'sea')`,
      [where, randomUUID(), member.userId],
    );
    const theirs = bed.tus(member, where);
    expect((await theirs.head(client.address)).status).toBe(404);
    expect((await theirs.patch(6, Buffer.from('evil'), { address: client.address })).status).toBe(
      404,
    );
    expect((await theirs.ask('DELETE', client.address, {})).status).toBe(404);
    const moved = client.address.replace(where, bed.workspaceId);
    expect((await bed.tus(owner, where).head(moved)).status).toBe(404);
    expect(await client.offset()).toBe(6);
  });

  it('are the same unknown to whoever guesses, whatever exists', async () => {
    const client = bed.tus();
    await client.bring(Buffer.from('canary'));
    const file = await bed.fileOf(client);
    const stranger = await bed.app.quickPerson('Stranger');
    const own = await bed.app.workspace([[stranger, 'owner']]);
    const there = bed.addressOf(file, file.current);
    const foreign = await bed.take(there, stranger);
    const unknown = await bed.take(
      bed.addressOf({ id: randomUUID() as never }, randomUUID()),
      stranger,
    );
    expect([foreign.status, foreign.bytes]).toEqual([404, unknown.bytes]);
    // Their own workspace with our ids, and ours with a version of another file.
    expect((await bed.take(bed.addressOf(file, file.current, own), stranger)).status).toBe(404);
    const second = bed.tus();
    await second.bring(Buffer.from('other'));
    expect((await bed.take(bed.addressOf(file, second.versionId), bed.layla)).status).toBe(404);
    expect((await bed.take(there, 'nobody')).status).toBe(401);
    const head = await fetch(bed.app.url + there, {
      method: 'HEAD',
      headers: { cookie: stranger.cookie },
    });
    expect(head.status).toBe(404);
  });

  it('are given out as what can run nothing, under a name that is only a name', async () => {
    const evil = bed.tus();
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    await evil.bring(html, { name: '..\\x/\u202Egnp.html' });
    const file = await bed.fileOf(evil);
    expect(file).toMatchObject({ name: 'gnp.html' });
    const taken = await bed.take(bed.addressOf(file, file.current));
    expect(Buffer.from(taken.bytes)).toEqual(html);
    expect(Object.fromEntries(taken.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename=gnp.html',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('are read in ranges, one at a time', async () => {
    const bytes = randomBytes(100_000);
    const client = bed.tus();
    await client.bring(bytes);
    const file = await bed.fileOf(client);
    const path = bed.addressOf(file, file.current);
    const range = (of: string, more: object = {}) =>
      bed.take(path, bed.mona, { range: of, ...more });
    const part = await range('bytes=10-19');
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 10-19/100000']);
    expect(Buffer.from(part.bytes)).toEqual(bytes.subarray(10, 20));
    expect((await range('bytes=-5')).bytes).toEqual(new Uint8Array(bytes.subarray(-5)));
    const many = Array.from({ length: 1_000 }, (_, n) => `${n * 2}-${n * 2}`).join(',');
    for (const hostile of [
      `bytes=${many}`,
      'bytes=20-10',
      'bytes=100000-',
      'bytes=x',
      'pages=1-2',
    ]) {
      const refused = await range(hostile);
      expect([hostile.slice(0, 20), refused.status, refused.bytes.length]).toEqual([
        hostile.slice(0, 20),
        416,
        0,
      ]);
    }
    const tag = part.headers.get('etag')!;
    expect((await range('bytes=0-0', { 'if-range': tag })).status).toBe(206);
    expect((await range('bytes=0-0', { 'if-range': '"other"' })).status).toBe(200);
  });

  it('that are confidential put each download into the history before its first byte', async () => {
    const client = bed.tus();
    await client.bring(Buffer.from('secret'), { name: 'passport.txt', confidential: 'yes' });
    const file = await bed.fileOf(client);
    const path = bed.addressOf(file, file.current);
    await fetch(bed.app.url + path, { method: 'HEAD', headers: { cookie: bed.mona.cookie } });
    expect((await bed.fileOf(client)).taken).toBe(null);
    await bed.take(path, bed.mona, { range: 'bytes=1-' });
    expect((await bed.fileOf(client)).taken).toMatchObject({ by: bed.mona.userId });
    // The pieces of one download are one line; another person's is another.
    await bed.take(path, bed.mona, { range: 'bytes=3-' });
    await bed.take(path, bed.layla);
    const { rows } = await bed.app.database.pool.query<{ actor: string }>(
      `select actor from activity where scope_id = $1 and mutation = 'takeFile' order by version`,
      [bed.workspaceId],
    );
    expect(rows.map(({ actor }) => actor)).toEqual([bed.mona.userId, bed.layla.userId]);
  });

  it('end with the place: old links, what is being downloaded and what is being sent', async () => {
    const [owner, leaver] = [
      await bed.app.quickPerson('Owner'),
      await bed.app.quickPerson('Leaver'),
    ];
    const where = await bed.app.workspace([
      [owner, 'owner'],
      [leaver, 'assistant'],
    ]);
    const brought = bed.tus(owner, where);
    await brought.bring(randomBytes(12 * mib));
    const [file] = await bed.filesOf(owner, where);
    const path = bed.addressOf(file!, file!.current, where);
    // Reads the head of it and then nothing more.
    const reader = new RawPeer(
      Number(new URL(bed.app.url).port),
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${leaver.cookie}\r\n\r\n`,
    );
    expect(await reader.answered()).toBe(200);
    reader.socket.pause();
    const sender = bed.tus(leaver, where);
    await sender.begin(mib);
    const pushing = new RawPeer(
      Number(new URL(bed.app.url).port),
      `PATCH ${new URL(sender.address).pathname} HTTP/1.1\r\nHost: localhost\r\nOrigin: ${bed.app.url}\r\n` +
        `Cookie: ${leaver.cookie}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n` +
        `Content-Type: application/offset+octet-stream\r\nContent-Length: ${mib}\r\n\r\nfirst`,
    );
    const { key } = (await bed.rowsOf(sender.versionId))[0]!;
    const { uploads } = bed.app.app.ground.bytes;
    await eventually(async () => expect((await uploads.getUpload(key)).offset).toBe(5));
    const began = performance.now();
    await bed.app.remove(where, leaver);
    await pushing.gone();
    reader.socket.resume();
    await reader.gone();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(reader.said.length).toBeLessThan(12 * mib);
    expect((await bed.take(path, leaver)).status).toBe(404);
    expect((await sender.head()).status).toBe(404);
    // Taken in again is another stay: what was begun in the first is nobody's.
    await bed.app.database.pool.query(
      `update membership set ended_at = null where workspace_id = $1 and user_id = $2`,
      [where, leaver.userId],
    );
    await eventually(async () => expect((await bed.take(path, leaver)).status).toBe(200));
    expect((await sender.head()).status).toBe(404);
  });
});
