import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { closeCode } from '@sanad/protocol/close-code';
import { docFrame } from '@sanad/protocol/doc-frame';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { createDocServer, type DocServer } from '../../test/doc-server.ts';
import { DocSocket } from '../../test/doc-socket.ts';
import { eventually } from '../../test/eventually.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import type { TestPerson } from '../../test/test-person.ts';

let app: TestApp;
let docs: DocServer;
let layla: TestPerson;
let omar: TestPerson;
let workspace: WorkspaceId;

const limits = {
  docFrameBytes: 256 * 1024,
  docBufferedBytes: 512 * 1024,
  docFramesPerSecond: 2_000,
  docFrameBurst: 2_000,
  docFloodSeconds: 1,
  docConnectionsPerPerson: 12,
};

beforeAll(async () => {
  app = await createTestApp();
  docs = await createDocServer(app, limits);
  [layla, omar] = await Promise.all([app.person('Layla'), app.person('Omar')]);
  workspace = await app.workspace([
    [layla, 'owner'],
    [omar, 'assistant'],
  ]);
});

afterAll(async () => {
  await docs.close();
  await app.close();
});

function open(
  path: string,
  who: TestPerson | undefined,
  headers: Record<string, string> = {},
): DocSocket {
  const socket = new DocSocket(`${docs.url(workspace)}/${path}`, {
    ...(who ? { cookie: who.cookie } : {}),
    ...headers,
  });
  socket.on('error', () => undefined);
  return socket;
}

/** Opened, and the server has asked for what it lacks: the seat is taken. */
async function seated(document: DocumentId, who: TestPerson): Promise<DocSocket> {
  const socket = open(document, who);
  await once(socket, 'message');
  return socket;
}

function write(update: Uint8Array): Uint8Array {
  const length: number[] = [];
  let rest = update.length;
  for (; rest > 127; rest >>>= 7) length.push((rest & 127) | 128);
  return new Uint8Array([docFrame.sync, 2, ...length, rest, ...update]);
}

function typing(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(write(update)));
  for (let i = 0; i < count; i++) doc.getText('text').insert(i, 'x');
  return updates;
}

async function rowsOf(document: DocumentId): Promise<number> {
  const { rows } = await app.database.pool.query('select from doc_log where document_id = $1', [
    document,
  ]);
  return rows.length;
}

/** A client that shakes hands and then does as it likes with the bytes. */
async function rawSocket(document: DocumentId, who: TestPerson): Promise<Socket> {
  const url = new URL(`${docs.url(workspace)}/${document}`);
  const socket = connect(Number(url.port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nCookie: ${who.cookie}\r\n\r\n`,
  );
  await once(socket, 'data');
  return socket;
}

describe('the door', () => {
  it('[C06] refuses a foreign origin before the handshake, and an ended sign-in after it', async () => {
    const document = docs.document(workspace);
    const foreign = open(document, layla, { origin: 'https://evil.example' });
    const [, response] = (await once(foreign, 'unexpected-response')) as [
      unknown,
      { statusCode: number },
    ];
    expect(response.statusCode).toBe(403);
    const person = await app.person('Leaving');
    await app.database.db.deleteFrom('login').where('user_id', '=', person.userId).execute();
    expect(await open(document, person).ended).toBe(closeCode.unauthenticated);
  });

  it.each(['..%2f..%2fetc%2fpasswd', '%2e%2e%2f%2e%2e%2fetc', '%00', 'ＡＢＣ'])(
    '[D05] refuses a name that two readers could read differently before the handshake (%#)',
    async (name) => {
      const socket = open(name, layla);
      const [, response] = (await once(socket, 'unexpected-response')) as [
        unknown,
        { statusCode: number },
      ];
      expect(response.statusCode).toBe(404);
    },
  );

  it.each(['x'.repeat(10_000), 'a/b/c', ''])(
    '[D05] answers a name that cannot be with "not found", and makes nothing (%#)',
    async (name) => {
      const before = await app.database.pool.query('select from doc');
      expect(await open(name, layla).ended).toBe(closeCode.notFound);
      const after = await app.database.pool.query('select from doc');
      expect(after.rowCount).toBe(before.rowCount);
    },
  );

  it('[D09] takes nothing from who is not let in, however much they send at once', async () => {
    const document = docs.document(workspace);
    const socket = open(document, undefined);
    const flood = typing(100);
    socket.once('open', () => {
      for (let i = 0; i < 10_000; i++) socket.send(flood[i % 100]!);
    });
    expect(await socket.ended).toBe(closeCode.unauthenticated);
    expect(await rowsOf(document)).toBe(0);
  });

  it('keeps each person to their number of connections', async () => {
    const document = docs.document(workspace);
    const own = await Promise.all(Array.from({ length: 12 }, () => seated(document, layla)));
    expect(await open(document, layla).ended).toBe(closeCode.full);
    const other = await seated(document, omar);
    for (const socket of [...own, other]) socket.terminate();
  });

  it('does not serve a document whose bytes cannot be read [D12]', async () => {
    const document = docs.document(workspace);
    const { pool } = app.database;
    await pool.query('insert into doc (workspace_id, id, seq) values ($1, $2, 1)', [
      workspace,
      document,
    ]);
    const damaged = Buffer.from([9, 9, 9]);
    await pool.query(
      'insert into doc_log (workspace_id, document_id, seq, updates) values ($1, $2, 1, $3)',
      [workspace, document, damaged],
    );
    expect(await open(document, layla).ended).toBe(closeCode.unavailable);
    const { rows } = await pool.query<{ updates: Buffer }>(
      'select updates from doc_log where document_id = $1',
      [document],
    );
    expect(rows[0]?.updates).toEqual(damaged);
  });
});

describe('what a member may send', () => {
  it('[D03] closes on a frame that is too large, fragmented or not, without keeping it', async () => {
    const document = docs.document(workspace);
    const large = await seated(document, layla);
    large.send(new Uint8Array(300 * 1024));
    expect(await large.ended).toBe(closeCode.tooLarge);
    const fragmented = await seated(document, layla);
    for (let i = 0; i < 40; i++) fragmented.send(new Uint8Array(10 * 1024), { fin: false });
    expect(await fragmented.ended).toBe(closeCode.tooLarge);
    expect(await rowsOf(document)).toBe(0);
  });

  it('[D01] closes on text and on frames that nobody honest sends', async () => {
    const document = docs.document(workspace);
    const cases: (string | Uint8Array)[] = [
      'text',
      new Uint8Array(0),
      new Uint8Array([9]),
      new Uint8Array([0, 9, 0]),
      new Uint8Array([2, 0, 0]),
    ];
    for (const sent of cases) {
      const socket = await seated(document, layla);
      socket.send(sent);
      expect(await socket.ended).toBe(closeCode.badFrame);
    }
  });

  it('[C08] slows who sends above the rate, closes who keeps it up, and leaves others alone', async () => {
    const document = docs.document(workspace);
    const flood = await seated(document, layla);
    const calm = await seated(docs.document(workspace), omar);
    const updates = typing(2_000);
    const over = flood.ended;
    let closed = false;
    void over.then(() => (closed = true));
    const started = Date.now();
    for (let i = 0; !closed; i++) {
      flood.send(updates[i % updates.length]!);
      if (i % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (flood.bufferedAmount > 1_000_000)
        await new Promise((resolve) => flood.once('close', resolve).ping('', undefined, resolve));
    }
    expect(await over).toBe(closeCode.tooFast);
    expect(Date.now() - started).toBeGreaterThan(limits.docFloodSeconds * 1_000);
    expect(calm.readyState).toBe(DocSocket.OPEN);
    calm.terminate();
  });

  it('[C14] lets go of a reader that does not read, and of nobody else', async () => {
    const document = docs.document(workspace);
    const writer = await seated(document, layla);
    const reader = await seated(document, omar);
    const stuck = await rawSocket(document, omar);
    stuck.pause();
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => writer.send(write(update)));
    let heard = 0;
    reader.on('message', (data: Buffer) => (heard += data.length));
    const cut = once(stuck, 'close');
    for (let i = 0; i < 200; i++) {
      doc.getText('text').insert(0, 'y'.repeat(64 * 1024));
      await eventually(() => expect(heard).toBeGreaterThan(i * 64 * 1024));
    }
    stuck.resume();
    await cut;
    expect(reader.readyState).toBe(DocSocket.OPEN);
    for (const socket of [writer, reader]) socket.terminate();
  }, 30_000);
});

describe('the words of somebody who is away', () => {
  /** Reads what a newcomer is sent. */
  async function freshText(at: DocServer, document: DocumentId): Promise<string> {
    const reader = new Y.Doc();
    const socket = new DocSocket(`${at.url(workspace)}/${document}`, { cookie: omar.cookie });
    socket.on('message', (data: Buffer) => {
      if (data[0] !== docFrame.sync || data[1] === 0) return;
      let from = 2;
      while (data[from]! > 127) from++;
      Y.applyUpdate(reader, data.subarray(from + 1));
      if (data[1] === 1) socket.close();
    });
    await once(socket, 'open');
    socket.send(new Uint8Array([docFrame.sync, 0, 1, 0]));
    await once(socket, 'close');
    return reader.getText('text').toJSON();
  }

  it('[DC1][DC2] stay theirs: nobody writes on under their id, also after a restart', async () => {
    const document = docs.document(workspace);
    const doc = new Y.Doc();
    doc.clientID = 77;
    doc.getText('text').insert(0, 'Mine. ');
    const first = await seated(document, layla);
    first.send(write(Y.encodeStateAsUpdate(doc)));
    await eventually(async () => expect(await rowsOf(document)).toBe(1));
    first.terminate();
    const next = await createDocServer(app, limits);
    next.list(workspace, document);
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(doc));
    forged.clientID = 77;
    const known = Y.encodeStateVector(doc);
    forged.getText('text').insert(6, 'Not mine.');
    for (const at of [docs, next]) {
      const other = new DocSocket(`${at.url(workspace)}/${document}`, { cookie: omar.cookie });
      await once(other, 'message');
      other.send(write(Y.encodeStateAsUpdate(forged, known)));
      await new Promise((resolve) => other.ping('', undefined, resolve));
      other.close();
      await once(other, 'close');
      expect(await freshText(at, document)).toBe('Mine. ');
    }
    await next.close();
  });

  it('[DC5] are not called stored where somebody else was first under an id, and it is said', async () => {
    const document = docs.document(workspace);
    const other = new Y.Doc();
    other.clientID = 88;
    other.getText('text').insert(0, 'first');
    const socket = await seated(document, omar);
    socket.send(write(Y.encodeStateAsUpdate(other)));
    await eventually(async () => expect(await rowsOf(document)).toBe(1));
    const asking = open(`${document}?stored=1&own=${'9.'.repeat(3)}88.x.-1`, layla);
    const heard: Buffer[] = [];
    asking.on('message', (data: Buffer) => heard.push(data));
    await eventually(() => expect(heard.some((data) => data[0] === docFrame.forked)).toBe(true));
    expect([...heard.find((data) => data[0] === docFrame.forked)!]).toEqual([103, 88, 0, 5]);
    // Of more ids than may be asked about the rest is not looked at.
    const many = open(`${document}?stored=1&own=${'9.'.repeat(64)}88`, layla);
    const frames: Buffer[] = [];
    many.on('message', (data: Buffer) => frames.push(data));
    await once(many, 'message');
    await new Promise((resolve) => many.once('pong', resolve).ping());
    expect(frames.some((data) => data[0] === docFrame.forked)).toBe(false);
    for (const one of [socket, asking, many]) one.terminate();
  });
});

describe('coming and going', () => {
  it('[D11] loses nothing through 60 quick returns', async () => {
    const document = docs.document(workspace);
    const doc = new Y.Doc();
    for (let i = 0; i < 60; i++) {
      const socket = open(document, layla);
      doc.getText('text').insert(0, `${i % 10}`);
      await once(socket, 'message');
      socket.send(write(Y.encodeStateAsUpdate(doc)));
      if (i % 3 === 0) await new Promise((resolve) => socket.ping('', undefined, resolve));
      socket.close();
      if (i % 2 === 0) await socket.ended;
    }
    await eventually(async () => {
      const reader = new Y.Doc();
      const socket = open(document, omar);
      await once(socket, 'open');
      socket.send(new Uint8Array([docFrame.sync, 0, 1, 0]));
      const read = (data: Buffer) => {
        if (data[0] !== docFrame.sync || data[1] === 0) return;
        let at = 2;
        while (data[at]! > 127) at++;
        Y.applyUpdate(reader, data.subarray(at + 1));
      };
      socket.on('message', read);
      await eventually(() => expect(reader.getText('text').length).toBe(60));
      socket.terminate();
    });
  });
});
