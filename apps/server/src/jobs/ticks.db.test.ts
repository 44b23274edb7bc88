import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { createDatabase, type Database } from '../db/database.ts';
import { createLog } from '../log.ts';
import { createTicks, type Ticks } from './ticks.ts';

let database: TestDatabase;
const open: { ticks: Ticks; own: Database }[] = [];

beforeAll(async () => void (database = await createTestDatabase()));
afterEach(async () => {
  for (const { ticks, own } of open.splice(0)) {
    await ticks.stop();
    await own.close();
  }
  await database.pool.query('drop schema if exists pgboss cascade');
});
afterAll(() => database.close());

/** One process's ticks, over connections of its own. */
function process(): { readonly ticks: Ticks; readonly at: number[] } {
  const own = createDatabase(database.url, { max: 3 });
  const at: number[] = [];
  const ticks = createTicks({
    seconds: 1,
    pool: own.pool,
    log: createLog('silent'),
    onTick: () => void at.push(performance.now()),
  });
  open.push({ ticks, own });
  ticks.start();
  return { ticks, at };
}

const count = async (which: string) =>
  (
    await database.pool.query<{ count: number }>(
      `select count(*)::integer from pgboss.job where ${which}`,
    )
  ).rows[0]?.count ?? NaN;

describe('the ticks of the jobs', () => {
  it('come to one process at a time, and to another when it stops', async () => {
    const [first, second] = [process(), process()];
    const both = () => first.at.length + second.at.length;
    await expect.poll(both).toBeGreaterThanOrEqual(4);
    // Two processes that begin together put one chain of ticks in, not two.
    expect(await count(`state = 'created'`)).toBeLessThanOrEqual(1);
    await first.ticks.stop();
    expect(both()).toBeLessThanOrEqual(await count(`state in ('active', 'completed')`));
    const before = second.at.length;
    await expect.poll(() => second.at.length).toBeGreaterThan(before + 1);
  });

  it('go on after the database cut every connection', async () => {
    const one = process();
    await expect.poll(() => one.at.length).toBeGreaterThanOrEqual(1);
    await database.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    const before = one.at.length;
    await expect.poll(() => one.at.length).toBeGreaterThan(before + 1);
  });

  it('begin again on what an earlier process left, whatever it left', async () => {
    const first = process();
    await expect.poll(() => first.at.length).toBeGreaterThanOrEqual(1);
    await first.ticks.stop();
    // The chain is broken: nothing stands in the queue.
    await database.pool.query('delete from pgboss.job');
    const second = process();
    await expect.poll(() => second.at.length).toBeGreaterThanOrEqual(2);
  });

  it('can be stopped before they began', async () => {
    const early = process();
    await early.ticks.stop();
    expect(early.at).toEqual([]);
  });
});
