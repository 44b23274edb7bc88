import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';

import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { closeCode } from '@sanad/protocol/close-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

import { tokenActors, type TokenActor } from '../src/http/authorization-row.ts';
import { coreAuthorization } from '../src/http/authorization.ts';
import { routeEntered } from '../src/http/route-binding.ts';
import { eventually } from './eventually.ts';
import { createMatrixWorld, fillPath } from './matrix-world.ts';
import { RecordClient } from './record-client.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';

/**
 * The matrix's column for programs: every way in × every kind of document token. A token opens its one
 * document's socket and nothing else; to everything beside that it is as if nobody had come.
 */
let app: TestApp;
let owner: TestPerson;
let place: WorkspaceId;
let document: DocumentId;
const tokens = {} as Record<TokenActor, string>;
const tried = new Set<string>();

beforeAll(async () => {
  app = await createTestApp();
  owner = await app.person('Owner');
  const program = await app.person('Program');
  const gone = await app.person('Gone');
  const members = [
    [owner, 'owner'],
    [program, 'assistant'],
    [gone, 'assistant'],
  ] as const;
  place = await app.workspace(members);
  const elsewhere = await app.workspace(members);
  document = await makeDocument(place);
  const other = await makeDocument(place);
  const foreign = await makeDocument(elsewhere);
  tokens['view token'] = (await mint(program, place, document, 'view')).token;
  tokens['edit token'] = (await mint(program, place, document)).token;
  tokens['token of another document'] = (await mint(program, place, other)).token;
  tokens['token of another workspace'] = (await mint(program, elsewhere, foreign)).token;
  const expired = await mint(program, place, document);
  await app.database.pool.query('update doc_token set expires_at = now() where id = $1', [
    expired.id,
  ]);
  tokens['expired token'] = expired.token;
  const revoked = await mint(program, place, document);
  const path = `/api/workspaces/${place}/docs/${document}/tokens/${revoked.id}`;
  expect((await program.call('DELETE', path)).status).toBe(200);
  tokens['revoked token'] = revoked.token;
  const cookie = await app.signIn(program.email, program.password);
  tokens['token of an ended sign-in'] = (
    await mint(program, place, document, 'edit', cookie)
  ).token;
  await app.call('POST', '/api/auth/sign-out', {}, { cookie });
  tokens['token of an ended stay'] = (await mint(gone, place, document)).token;
  await app.remove(place, gone);
  await app.database.pool.query(
    'update membership set ended_at = null where workspace_id = $1 and user_id = $2',
    [place, gone.userId],
  );
});
afterAll(() => app.close());

async function makeDocument(workspaceId: WorkspaceId): Promise<DocumentId> {
  const client = new RecordClient(app.url, owner.cookie);
  const room = await client.join(workspaceId);
  const documentId = randomUUID() as DocumentId;
  await client.acked(client.push(room, 'createDocument', { documentId, title: 'Procedure' }));
  client.close();
  return documentId;
}

async function mint(
  person: TestPerson,
  workspaceId: WorkspaceId,
  documentId: DocumentId,
  right: 'view' | 'edit' = 'edit',
  cookie = person.cookie,
): Promise<{ id: string; token: string }> {
  const answer = await app.call(
    'POST',
    `/api/workspaces/${workspaceId}/docs/${documentId}/tokens`,
    { right, hours: 1 },
    { cookie },
  );
  expect(answer.status).toBe(200);
  return answer.body as { id: string; token: string };
}

const rows = () => [
  ...app.app.features.flatMap((feature) => feature.authorization),
  ...coreAuthorization,
];
const rowOf = (name: string) => {
  tried.add(name);
  const row = rows().find((each) => each.name === name);
  if (!row) throw new Error(`${name} has no row`);
  return row;
};
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const allowed = (name: string): readonly TokenActor[] => rowOf(name).tokens ?? [];

function openDoc(who: TokenActor) {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${app.url.replace('http', 'ws')}/docs/${place}`,
    document,
    doc,
    {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      params: { token: tokens[who] },
      disableBc: true,
    },
  );
  return { doc, provider, text: doc.getText('content') };
}

/** Resolves true when it is in, or with the code it was turned away with. */
function outcomeOf({ provider }: ReturnType<typeof openDoc>): Promise<true | number> {
  return new Promise((resolve) => {
    provider.once('sync', () => resolve(true));
    provider.once('connection-close', (event: CloseEvent | null) => resolve(event?.code ?? 0));
  });
}

describe('the authorization matrix of document tokens', () => {
  it('opens its own document’s socket to those the row names, and to nobody else', async () => {
    const may = allowed('UPGRADE /docs/');
    for (const who of tokenActors) {
      const opened = openDoc(who);
      const outcome = await outcomeOf(opened);
      opened.provider.destroy();
      const turnedAway = [closeCode.unauthenticated, closeCode.notFound] as number[];
      if (may.includes(who)) expect([who, outcome]).toEqual([who, true]);
      else expect(turnedAway, who).toContain(outcome);
    }
  });

  it('reads with either right, writes with one, and shows itself with both', async () => {
    for (const name of ['doc sync', 'doc awareness', 'doc queryAwareness'])
      expect(allowed(name)).toEqual(['view token', 'edit token']);
    const edit = openDoc('edit token');
    const view = openDoc('view token');
    await Promise.all([outcomeOf(edit), outcomeOf(view)]);
    for (const { provider } of [edit, view]) provider.awareness.setLocalStateField('at', 'here');
    view.text.insert(0, 'may not ');
    edit.text.insert(0, 'may');
    await eventually(() => expect(view.text.toString()).toContain('may'));
    const late = openDoc('view token');
    await outcomeOf(late);
    await eventually(() => expect(late.text.toString()).toBe('may'));
    expect(edit.text.toString()).toBe('may');
    // What a late one asks for with its first frames.
    await eventually(() => {
      const seen = late.provider.awareness.getStates();
      expect([...seen.keys()]).toEqual(
        expect.arrayContaining([edit.doc.clientID, view.doc.clientID]),
      );
    });
    for (const { provider } of [edit, view, late]) provider.destroy();
  });

  it('opens no room: neither its handshake nor anything said on it', async () => {
    const events = app.app.features
      .flatMap((feature) => feature.hears ?? [])
      .filter((name) => name.startsWith('up '));
    expect(events.length).toBeGreaterThan(0);
    for (const name of events) expect(allowed(name)).toEqual([]);
    for (const who of tokenActors) {
      const client = new RecordClient(
        `${app.url}?token=${tokens[who]}`,
        undefined,
        bearer(tokens[who]),
      );
      const refused = await client.until('refusal', () => client.refusedWith);
      expect([who, refused]).toEqual([who, 'unauthenticated']);
      client.close();
    }
  });

  it('opens no other socket', async () => {
    const others = app.app.features
      .flatMap((feature) => feature.upgrades ?? [])
      .filter(({ name }) => name !== 'UPGRADE /docs/');
    for (const { name } of others) {
      expect(allowed(name)).toEqual([]);
      for (const who of tokenActors) {
        const path = name.split(' ')[1] ?? '';
        const status = await upgradeStatus(
          `${path}?token=${tokens[who]}&access_token=${tokens[who]}`,
        );
        expect([name, who, status]).not.toEqual([name, who, 101]);
        expect(status).toBeGreaterThanOrEqual(400);
      }
    }
  });

  it('is nobody to every route and mount', async () => {
    const world = await createMatrixWorld(app);
    const isRoute = new Map(
      app.app.features
        .flatMap((feature) => feature.routes ?? [])
        .map(({ route }) => [`${route.method} ${route.path}`, route]),
    );
    const names = rows()
      .map((row) => row.name)
      .filter((name) => /^(?:GET|HEAD|POST|PUT|PATCH|DELETE) /.test(name));
    for (const name of names) {
      const row = rowOf(name);
      expect(row.tokens ?? []).toEqual([]);
      const [method = '', path = ''] = name.split(' ');
      const route = isRoute.get(name);
      const where = { workspaceId: world.workspaceId, caller: undefined };
      const asNobody = await app.call(method, await fillPath(app, path, where), row.body);
      for (const who of tokenActors) {
        let entered = false;
        const hear = () => void (entered = true);
        routeEntered.subscribe(hear);
        // Its own workspace and document, wherever the route takes them.
        const own = path.replace(':workspaceId', place).replace(':documentId', document);
        const filled = await fillPath(app, own, { ...where, workspaceId: place });
        const token = tokens[who];
        const answer = await app.call(method, `${filled}?token=${token}`, row.body, bearer(token));
        routeEntered.unsubscribe(hear);
        if (route && route.access !== 'public')
          expect([name, who, answer.status, entered]).toEqual([name, who, 401, false]);
        // Some can be used once: never more than what nobody gets.
        else if (answer.status < 400)
          expect([name, who, answer.status]).toEqual([name, who, asNobody.status]);
      }
    }
  }, 120_000);

  it('was tried at every way in', () => {
    // What is said is heard behind the door of the record socket only, which is one of them.
    const waysIn = rows()
      .map((row) => row.name)
      .filter((name) => !name.startsWith('down '));
    expect([...tried].sort()).toEqual(waysIn.sort());
  });
});

async function upgradeStatus(target: string): Promise<number> {
  const { hostname, port, origin } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    `GET ${target} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  const [data] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return Number(data.toString().split(' ')[1]);
}
