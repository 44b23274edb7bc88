import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

describe('while the database cuts every connection', () => {
  it('answers that it is unavailable or right, never wrong, and comes back by itself', async () => {
    const mona = await app.quickPerson('Mona');
    const cut = () =>
      app.database.pool.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
    const answers = [];
    for (let n = 0; n < 5; n += 1) {
      const asked = Array.from({ length: 10 }, () => mona.call('GET', '/api/me'));
      await cut();
      answers.push(...(await Promise.all(asked)));
    }
    const statuses = new Set(answers.map((answer) => answer.status));
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    await expect
      .poll(
        async () =>
          (await mona.call('POST', '/api/workspaces', { name: 'x', side: 'client' })).status,
      )
      .toBe(200);
  });
});
