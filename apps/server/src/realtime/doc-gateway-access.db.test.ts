import { once } from 'node:events';

import { closeCode } from '@sanad/protocol/close-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createDocServer, type DocServer } from '../../test/doc-server.ts';
import { DocSocket } from '../../test/doc-socket.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import type { TestPerson } from '../../test/test-person.ts';

let app: TestApp;
let docs: DocServer;
let layla: TestPerson;

beforeAll(async () => {
  app = await createTestApp();
  docs = await createDocServer(app);
  layla = await app.person('Layla');
});

afterAll(async () => {
  await docs.close();
  await app.close();
});

describe('access that ends', () => {
  it('[A09] closes a removed member within two seconds and does not let them back', async () => {
    const leaving = await app.person('Rami');
    const place = await app.workspace([
      [layla, 'owner'],
      [leaving, 'assistant'],
    ]);
    const other = docs.document(place);
    const socket = new DocSocket(`${docs.url(place)}/${other}`, { cookie: leaving.cookie });
    await once(socket, 'message');
    const started = performance.now();
    await app.remove(place, leaving);
    expect(await socket.ended).toBe(closeCode.accessEnded);
    expect(performance.now() - started).toBeLessThan(2_000);
    const again = new DocSocket(`${docs.url(place)}/${other}`, { cookie: leaving.cookie });
    expect(await again.ended).toBe(closeCode.notFound);
  });

  it('[A09] takes nothing of a stay that is over from who was taken in again', async () => {
    const back = await app.person('Back');
    const place = await app.workspace([
      [layla, 'owner'],
      [back, 'assistant'],
    ]);
    const other = docs.document(place);
    const open = (query: string) =>
      new DocSocket(`${docs.url(place)}/${other}${query}`, { cookie: back.cookie });
    const first = open('?stay=1');
    await once(first, 'message');
    for (const ended_at of [new Date(), null])
      await app.app.ground.db
        .updateTable('membership')
        .set({ ended_at })
        .where('workspace_id', '=', place)
        .where('user_id', '=', back.userId)
        .execute();
    expect(await open('?stay=1').ended).toBe(closeCode.accessEnded);
    expect(await open('?stay=none').ended).toBe(closeCode.accessEnded);
    // One that says which it is now, and a page of before that does not say.
    for (const query of ['?stay=2', '']) {
      const socket = open(query);
      await once(socket, 'message');
      socket.terminate();
    }
    first.terminate();
  });

  it('[A09] seats nobody who is removed while the document is being loaded', async () => {
    const leaving = await app.person('Sami');
    const place = await app.workspace([
      [layla, 'owner'],
      [leaving, 'assistant'],
    ]);
    const loading = await app.database.pool.connect();
    await loading.query('begin');
    await loading.query('lock table doc_log in access exclusive mode');
    const socket = new DocSocket(`${docs.url(place)}/${docs.document(place)}`, {
      cookie: leaving.cookie,
    });
    let heard = 0;
    socket.on('message', () => heard++);
    await once(socket, 'open');
    const closed = socket.ended;
    await app.remove(place, leaving);
    expect([closeCode.accessEnded, closeCode.notFound]).toContain(await closed);
    await loading.query('commit');
    loading.release();
    expect(heard).toBe(0);
  });

  it('closes every document of a sign-in that was ended', async () => {
    const person = await app.person('Everywhere');
    const place = await app.workspace([[person, 'owner']]);
    const socket = new DocSocket(`${docs.url(place)}/${docs.document(place)}`, {
      cookie: person.cookie,
    });
    await once(socket, 'message');
    await app.database.db.deleteFrom('login').where('user_id', '=', person.userId).execute();
    expect(await socket.ended).toBe(closeCode.unauthenticated);
  });
});
