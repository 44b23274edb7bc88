import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { closeCode } from '@sanad/protocol/close-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

import { createDocServer, type DocServer } from '../../test/doc-server.ts';
import { eventually } from '../../test/eventually.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import type { TestPerson } from '../../test/test-person.ts';

let app: TestApp;
let docs: DocServer;
let layla: TestPerson;
let omar: TestPerson;
let stranger: TestPerson;
let workspace: WorkspaceId;

beforeAll(async () => {
  app = await createTestApp();
  docs = await createDocServer(app);
  [layla, omar, stranger] = await Promise.all([
    app.person('Layla'),
    app.person('Omar'),
    app.person('Nobody'),
  ]);
  workspace = await app.workspace([
    [layla, 'owner'],
    [omar, 'assistant'],
  ]);
});

afterAll(async () => {
  await docs.close();
  await app.close();
});

/** A stock provider as a program in Node would use it: the cookie goes along as a header. */
function stock(document: DocumentId, who: TestPerson | undefined, server = docs) {
  class WithCookie extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: who ? { cookie: who.cookie } : {} });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(server.url(workspace), document, doc, {
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  return { doc, provider, text: doc.getText('content') };
}

function closing(provider: WebsocketProvider): Promise<number> {
  return new Promise((resolve) =>
    provider.once('connection-close', (event: CloseEvent | null) => resolve(event?.code ?? 0)),
  );
}

describe('documents over the wire', () => {
  it('a paste larger than what a slow reader may owe costs nobody their line', async () => {
    const document = docs.document(workspace);
    const writer = stock(document, layla);
    const reader = stock(document, omar);
    await eventually(() => expect([writer, reader].every((one) => one.provider.synced)).toBe(true));
    let cut = 0;
    reader.provider.on('connection-close', () => cut++);
    const paste = 'p'.repeat(12 * 1024 * 1024);
    writer.text.insert(0, paste);
    await eventually(() => expect(reader.text.length).toBe(paste.length));
    expect(cut).toBe(0);
    for (const one of [writer, reader]) one.provider.destroy();
  });

  it('lets stock providers connect, converge, see each other and catch up', async () => {
    const document = docs.document(workspace);
    const one = stock(document, layla);
    const two = stock(document, omar);
    one.provider.awareness.setLocalStateField('user', { name: 'I am Omar', color: '#000000' });
    for (let i = 0; i < 50; i++) {
      one.text.insert(0, `a${i} `);
      two.text.insert(0, `b${i} `);
    }
    await eventually(() => {
      expect(one.text.toString()).toBe(two.text.toString());
      expect(one.text.length).toBe(380);
    });
    await eventually(() => {
      const seen = two.provider.awareness.getStates().get(one.doc.clientID);
      expect(seen?.['user']).toMatchObject({ id: layla.userId, name: 'Layla' });
    });
    one.provider.disconnect();
    await eventually(() => expect(two.provider.awareness.getStates().size).toBe(1));
    one.text.insert(0, 'offline ');
    two.text.insert(0, 'online ');
    one.provider.connect();
    await eventually(() => expect(one.text.toString()).toBe(two.text.toString()));
    const late = stock(document, omar);
    await eventually(() => expect(late.provider.synced).toBe(true));
    expect(late.text.toString()).toBe(one.text.toString());
    for (const { provider } of [one, two, late]) provider.destroy();
  });

  it('keeps everything over a stop and a start', async () => {
    const document = docs.document(workspace);
    const before = stock(document, layla);
    before.text.insert(0, 'kept');
    await eventually(() => expect(before.provider.synced).toBe(true));
    await eventually(async () => {
      const { rows } = await app.database.pool.query('select from doc_log where document_id = $1', [
        document,
      ]);
      expect(rows.length).toBeGreaterThan(0);
    });
    before.provider.destroy();
    const next = await createDocServer(app);
    next.list(workspace, document);
    const after = stock(document, omar, next);
    await eventually(() => expect(after.provider.synced).toBe(true));
    expect(after.text.toString()).toBe('kept');
    after.provider.destroy();
    await next.close();
  });

  it('lets in who may, as far as they may', async () => {
    const document = docs.document(workspace);
    const nobody = stock(document, undefined);
    expect(await closing(nobody.provider)).toBe(closeCode.unauthenticated);
    const foreign = stock(document, stranger);
    const unknown = stock(crypto.randomUUID() as DocumentId, layla);
    const codes = await Promise.all([closing(foreign.provider), closing(unknown.provider)]);
    expect(codes).toEqual([closeCode.notFound, closeCode.notFound]);
    for (const { provider } of [nobody, foreign, unknown]) provider.destroy();
  });
});
