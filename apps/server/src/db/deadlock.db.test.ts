import { expect, it } from 'vitest';

import { createTestDatabase } from '../../test/test-database.ts';
import { untilNotDeadlocked } from './deadlock.ts';

it('two that meet crosswise are both done, one of them anew', async () => {
  const { pool, close } = await createTestDatabase();
  await pool.query('create table crossing (id integer primary key, times integer not null)');
  await pool.query('insert into crossing values (1, 0), (2, 0)');
  const { promise: bothHold, resolve } = Promise.withResolvers<void>();
  let holding = 0;
  const tries: number[] = [];
  const cross = (first: number, second: number) =>
    untilNotDeadlocked(async () => {
      tries.push(first);
      const client = await pool.connect();
      const raise = (id: number) =>
        client.query('update crossing set times = times + 1 where id = $1', [id]);
      try {
        await client.query('begin');
        await raise(first);
        holding += 1;
        if (holding === 2) resolve();
        await bothHold;
        await raise(second);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    });
  await Promise.all([cross(1, 2), cross(2, 1)]);
  const { rows } = await pool.query('select times from crossing order by id');
  expect(rows).toEqual([{ times: 2 }, { times: 2 }]);
  // Whoever begins anew may be there again before the other has gone on.
  expect(tries.length).toBeGreaterThanOrEqual(3);
  await close();
});

it('what failed for another reason is told at once', async () => {
  const failing = untilNotDeadlocked(() => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
});
