import { randomUUID } from 'node:crypto';

import { docLogContract, textOf } from '@sanad/sync/contract/doc-log-contract';
import type { DocKey } from '@sanad/sync/yjs/doc-log';
import { frameUpdates } from '@sanad/sync/yjs/update-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { createCompactionRepo } from './compaction-repo.ts';
import { createDocsRepo, type DocsRepo } from './docs-repo.ts';

let database: TestDatabase;
let workspace: string;
const open: DocsRepo[] = [];

function openRepo(): DocsRepo {
  const repo = createDocsRepo(database.url, database.pool, () => undefined);
  open.push(repo);
  return repo;
}

beforeAll(async () => {
  database = await createTestDatabase();
  const person = await database.db
    .insertInto('person')
    .values({ name: 'Layla', email: 'layla@example.test' })
    .returning('id')
    .executeTakeFirstOrThrow();
  workspace = randomUUID();
  await database.pool.query('insert into workspace (id, name, opened_by) values ($1, $2, $3)', [
    workspace,
    'Business',
    person.id,
  ]);
});

afterAll(async () => {
  await Promise.all(open.map((repo) => repo.close()));
  await database.close();
});

const newDoc = (): DocKey => `${workspace}/${randomUUID()}`;

docLogContract('postgres', () =>
  Promise.resolve({ log: openRepo(), reopen: () => Promise.resolve(openRepo()), newDoc }),
);

/** Types into a document, a row for each edit. */
function typist(repo: DocsRepo, doc: DocKey) {
  const ydoc = new Y.Doc();
  const rows: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => rows.push(frameUpdates([update])));
  return async (text: string) => {
    ydoc.getText('text').insert(ydoc.getText('text').length, text);
    for (const updates of rows.splice(0)) await repo.append([{ doc, updates }]);
  };
}

describe('the log in PostgreSQL', () => {
  it('writes all of a group or nothing of it', async () => {
    const repo = openRepo();
    const doc = newDoc();
    const updates = frameUpdates([new Uint8Array([0, 0])]);
    const nowhere: DocKey = `${randomUUID()}/${randomUUID()}`;
    await expect(
      repo.append([
        { doc, updates },
        { doc: nowhere, updates },
      ]),
    ).rejects.toThrow();
    expect((await repo.load(doc)).tail).toEqual([]);
    // The next group finds a connection that works.
    expect(await repo.append([{ doc, updates }])).toEqual([1]);
  });

  it('comes back by itself after its connection was cut', async () => {
    const repo = openRepo();
    const doc = newDoc();
    const updates = frameUpdates([new Uint8Array([0, 0])]);
    await repo.append([{ doc, updates }]);
    await database.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sanad-docs' and datname = current_database()",
    );
    await expect
      .poll(() =>
        repo.append([{ doc, updates }]).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
  });
});

describe('compaction', () => {
  it('merges the rows that are there, deletes exactly those, and goes on from its own snapshot', async () => {
    const repo = openRepo();
    const compaction = createCompactionRepo(database.url);
    const doc = newDoc();
    const type = typist(repo, doc);
    await type('one ');
    await type('two ');
    const first = await compaction.compact(doc);
    expect(first?.seq).toBe(2);
    await type('three');
    const between = await repo.load(doc);
    expect(between.snapshot?.seq).toBe(2);
    expect(between.tail.map((row) => row.seq)).toEqual([3]);
    expect((await compaction.compact(doc))?.seq).toBe(3);
    const after = await repo.load(doc);
    expect(after.tail).toEqual([]);
    expect(textOf(after)).toBe('one two three');
    expect(await compaction.compact(doc)).toBeUndefined();
    // Numbers never begin again, so an old snapshot can't hide new rows.
    await type('!');
    expect((await repo.load(doc)).tail.map((row) => row.seq)).toEqual([4]);
  });

  it('loses nothing while two compact and one types', async () => {
    const repo = openRepo();
    const doc = newDoc();
    const type = typist(repo, doc);
    const words = Array.from({ length: 60 }, (_, i) => `${i} `);
    let typing = true;
    const compact = async () => {
      const compaction = createCompactionRepo(database.url);
      while (typing) await compaction.compact(doc);
    };
    const compacting = [compact(), compact()];
    for (const word of words) await type(word);
    typing = false;
    await Promise.all(compacting);
    expect(textOf(await repo.load(doc))).toBe(words.join(''));
  });

  it('leaves everything as it was when a stored row cannot be read', async () => {
    const repo = openRepo();
    const compaction = createCompactionRepo(database.url);
    const doc = newDoc();
    await typist(repo, doc)('kept');
    await repo.append([{ doc, updates: new Uint8Array([5, 1, 2]) }]);
    await expect(compaction.compact(doc)).rejects.toThrow();
    expect((await repo.load(doc)).tail).toHaveLength(2);
  });
});
