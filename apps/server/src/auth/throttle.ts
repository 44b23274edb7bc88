import type pg from 'pg';

/**
 * Counts tries in PostgreSQL, so that several processes count together and a restart forgets nothing.
 * A try is counted before it is made: a thousand in parallel pass no more than the limit.
 */
export interface Throttle {
  /** False when this try is one too many in the window that began with the first. */
  take(key: string, rule: { readonly max: number; readonly windowMs: number }): Promise<boolean>;
  forget(key: string): Promise<void>;
  /** Drops what is older than a day. */
  sweep(): Promise<void>;
}

export function createThrottle(pool: pg.Pool): Throttle {
  return {
    async take(key, { max, windowMs }) {
      const { rows } = await pool.query<{ count: number }>(
        `insert into throttle (key, count, since) values ($1, 1, now())
         on conflict (key) do update set
           count = case when throttle.since < now() - $2 * interval '1 ms' then 1 else least(throttle.count + 1, 1000000) end,
           since = case when throttle.since < now() - $2 * interval '1 ms' then now() else throttle.since end
         returning count`,
        [key, windowMs],
      );
      return (rows[0]?.count ?? max + 1) <= max;
    },
    async forget(key) {
      await pool.query('delete from throttle where key = $1', [key]);
    },
    async sweep() {
      await pool.query(`delete from throttle where since < now() - interval '1 day'`);
    },
  };
}
