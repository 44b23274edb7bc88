import { createHash } from 'node:crypto';

import type { FileRecord } from '@sanad/domain/files/record';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';

import { RecordClient } from './record-client.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';
import { TusClient } from './tus-client.ts';

export const mib = 1024 * 1024;
const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

export const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Two people in one workspace, its files, and a clock in the test's hand. */
export interface FilesBed {
  readonly app: TestApp;
  readonly layla: TestPerson;
  readonly mona: TestPerson;
  readonly workspaceId: WorkspaceId;
  tus(person?: TestPerson | 'nobody', where?: WorkspaceId): TusClient;
  filesOf(person?: TestPerson, where?: WorkspaceId): Promise<readonly FileRecord[]>;
  fileOf(client: TusClient): Promise<FileRecord>;
  addressOf(file: Pick<FileRecord, 'id'>, versionId: string, where?: WorkspaceId): string;
  take(path: string, person?: TestPerson | 'nobody', headers?: object): Promise<Taken>;
  mutate(name: string, args: object, person?: TestPerson): Promise<void>;
  rowsOf(versionId: string): Promise<readonly { readonly state: string; readonly key: string }[]>;
  keysHere(): Promise<readonly string[]>;
  /** Days go by. */
  pass(days: number): void;
  /** The job as it comes hours later. */
  sweep(): Promise<void>;
}

interface Taken {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly headers: Headers;
}

export async function layFilesBed(limits: Record<string, number> = {}): Promise<FilesBed> {
  // Far enough back that no sign-in grows old while days go by.
  let now = Date.now() - 200 * dayMs;
  const bounds = { fileBytes: 16 * mib, fileBytesPerWorkspace: 40 * mib, uploadsPerPerson: 5 };
  const app = await createTestApp({}, { limits: { ...bounds, ...limits }, now: () => now });
  const layla = await app.quickPerson('Layla');
  const mona = await app.quickPerson('Mona');
  const workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);

  const bed: FilesBed = {
    ...{ app, layla, mona, workspaceId },
    tus: (person = layla, where = workspaceId) =>
      new TusClient(app.url, where, person === 'nobody' ? undefined : person),
    async filesOf(person = mona, where = workspaceId) {
      const answer = await person.call('GET', `/api/workspaces/${where}/snapshot`);
      const { collections } = answer.body as { collections: { file?: FileRecord[] } };
      return collections.file ?? [];
    },
    async fileOf({ fileId }) {
      const found = (await bed.filesOf()).find(({ id }) => id === fileId);
      if (!found) throw new Error(`no file ${fileId}`);
      return found;
    },
    addressOf: (file, versionId, where = workspaceId) =>
      `/api/workspaces/${where}/files/${file.id}/versions/${versionId}`,
    async take(path, person = mona, headers = {}) {
      const response = await fetch(app.url + path, {
        headers: { ...(person === 'nobody' ? {} : { cookie: person.cookie }), ...headers },
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, bytes, headers: response.headers };
    },
    async mutate(name, args, person = layla) {
      const client = new RecordClient(app.url, person.cookie);
      try {
        const room = await client.join(workspaceId);
        await client.acked(client.push(room, name, args));
      } finally {
        client.close();
      }
    },
    async rowsOf(versionId) {
      const { rows } = await app.database.pool.query<{ state: string; key: string }>(
        'select state, key from file_version where id = $1',
        [versionId],
      );
      return rows;
    },
    async keysHere() {
      const keys: string[] = [];
      for await (const { key } of app.app.ground.bytes.list()) keys.push(key);
      return keys;
    },
    pass: (days) => void (now += days * dayMs),
    async sweep() {
      now += 2 * hourMs;
      await app.app.jobs.runDue();
    },
  };
  return bed;
}
