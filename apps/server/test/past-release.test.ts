import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import {
  bytesIn,
  layDown,
  pastReleases,
  type PastRelease,
  type PastStore,
} from '@sanad/testing/past-release';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

import { migrate } from '../src/db/migrate.ts';
import { eventually } from './eventually.ts';
import { RecordClient } from './record-client.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { callAs } from './test-person.ts';

const migrations = join(import.meta.dirname, '../src/db/migrations');

const releases = readdirSync(pastReleases).map(
  (file) => JSON.parse(readFileSync(new URL(file, pastReleases), 'utf8')) as PastRelease,
);

/** The database as that release left it: the migrations that it had, and its rows. */
async function databaseOf({ migrations: applied, tables }: PastRelease): Promise<TestDatabase> {
  const database = await createTestDatabase({ empty: true });
  const folder = mkdtempSync(join(tmpdir(), 'sanad-test-'));
  for (const file of Object.keys(applied)) copyFileSync(join(migrations, file), join(folder, file));
  await migrate(database.url, pathToFileURL(`${folder}/`));
  rmSync(folder, { recursive: true });
  const client = new pg.Client(database.url);
  await client.connect();
  await layDown(tables, (statement, values) => client.query(statement, [...values]));
  await client.end();
  return database;
}

/** Lists of records say nothing by their order. */
function byId(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(byId)
      .toSorted((a, b) =>
        ((a as { id?: string }).id ?? '').localeCompare((b as { id?: string }).id ?? ''),
      );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, byId(each)]));
}

describe.each(releases)('what release $name left behind', (release) => {
  const { story, device } = release;
  const workspaceId = story.workspaceId as WorkspaceId;
  let app: TestApp;
  let cookie: string;

  beforeAll(async () => {
    const database = await databaseOf(release);
    // Within the hour: what it promised for a while is still promised.
    const now = () => Date.parse(release.madeAt) + 3_600_000;
    app = await createTestApp({}, { database, now });
    cookie = await app.signIn(story.layla.email, story.layla.password);
  });
  afterAll(() => app.close());

  const get = async (path: string) => (await callAs(app.url, cookie, 'GET', path)).body;
  const titles = async (): Promise<string[]> => {
    const body = await get(`/api/workspaces/${workspaceId}/snapshot`);
    const { collections } = body as { collections: { task: { title: { text: string } }[] } };
    return collections.task.map((task) => task.title.text);
  };
  const storesOf = (prefix: string, store: string): readonly PastStore[] =>
    device.databases
      .filter(({ name }) => name.startsWith(prefix))
      .flatMap(({ stores }) => stores.filter(({ name }) => name === store));

  function open(documentId: string, doc: Y.Doc) {
    class WithCookie extends WebSocket {
      constructor(address: string | URL) {
        super(address, { headers: { cookie } });
      }
    }
    const server = `${app.url.replace('http', 'ws')}/docs/${workspaceId}`;
    const provider = new WebsocketProvider(server, documentId, doc, {
      WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    });
    return { provider, words: () => JSON.stringify(doc.getXmlFragment('default')) };
  }

  it('came from migrations that nobody has changed since', () => {
    const hash = (file: string) =>
      createHash('sha256')
        .update(readFileSync(join(migrations, file)))
        .digest('hex');
    const today = Object.keys(release.migrations).map((file) => [file, hash(file)]);
    expect(Object.fromEntries(today)).toEqual(release.migrations);
  });

  it('is all there for who signs in with the password of before', async () => {
    for (const [path, answer] of Object.entries(story.answers))
      expect(byId(await get(path)), path).toMatchObject(byId(answer) as object);
    const invitation = await get(`/api/invitations/${story.invitationToken}`);
    expect(invitation).toMatchObject({ state: 'open' });
  });

  it('opens its documents with every word', async () => {
    for (const { id, stored } of story.documents) {
      if (stored.length === 0) continue;
      const reader = open(id, new Y.Doc());
      await soon(() => expect(reader.provider.synced).toBe(true));
      for (const words of stored) expect(reader.words()).toContain(words);
      reader.provider.destroy();
    }
  });

  it('takes what its page had not sent, edits and words, once', async () => {
    const rows = storesOf(`sanad:${story.layla.id}`, 'mutation').flatMap(({ values }) => values);
    const client = new RecordClient(app.url, cookie);
    const room = await client.join(workspaceId);
    // The second time is a page that never heard the answer to the first.
    for (const { clientId, mutation } of [...rows, ...rows] as QueueRow[]) {
      const { id, name, args, guards } = mutation;
      client.say({ type: 'push', room, clientId, mutations: [{ id, name, args, guards }] });
    }
    const label = { labelId: randomUUID(), name: 'After them' };
    await client.acked(client.push(room, 'createLabel', label));
    client.close();
    expect(client.heard.filter(({ type }) => type === 'refused')).toEqual([]);
    const after = await titles();
    for (const title of story.queued)
      expect(after.filter((each) => each === title)).toEqual([title]);

    for (const { id, stored, unsent } of story.documents) {
      const copy = new Y.Doc();
      const [updates] = storesOf(`sanad-doc:${story.layla.id}:${workspaceId}:${id}`, 'updates');
      for (const update of updates!.values) Y.applyUpdate(copy, bytesIn(update));
      const writer = open(id, copy);
      const reader = open(id, new Y.Doc());
      for (const words of [...stored, ...unsent])
        await soon(() => expect(reader.words().split(words)).toHaveLength(2));
      writer.provider.destroy();
      reader.provider.destroy();
    }
  });
});

function soon(look: () => void): Promise<void> {
  return eventually(look);
}

interface QueueRow {
  readonly clientId: string;
  readonly mutation: {
    readonly id: number;
    readonly name: string;
    readonly args: unknown;
    readonly guards: unknown;
  };
}
