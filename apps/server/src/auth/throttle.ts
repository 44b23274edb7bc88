import type pg from 'pg';

/**
 * Counts tries in PostgreSQL, so that several processes count together and a restart forgets nothing.
 * A try is counted before it is made: a thousand in parallel pass no more than the limit.
 */
export interface Throttle {
  /** False when this try is one too many in the window that began with the first. */
  take(key: string, rule: ThrottleRule): Promise<boolean>;
  /** The same, told in minutes until there is room again; 0: it was taken. */
  minutesUntil(key: string, rule: ThrottleRule): Promise<number>;
  forget(key: string): Promise<void>;
  /** Drops what is older than a day. */
  sweep(): Promise<void>;
}

export interface ThrottleRule {
  readonly max: number;
  readonly windowMs: number;
}

export function createThrottle(pool: pg.Pool): Throttle {
  async function minutesUntil(key: string, { max, windowMs }: ThrottleRule): Promise<number> {
    const { rows } = await pool.query<{ count: number; minutes: number }>(
      `insert into throttle (key, count, since) values ($1, 1, now())
       on conflict (key) do update set
         count = case when throttle.since < now() - $2 * interval '1 ms' then 1 else least(throttle.count + 1, 1000000) end,
         since = case when throttle.since < now() - $2 * interval '1 ms' then now() else throttle.since end
       returning count, ceil(extract(epoch from since + $2 * interval '1 ms' - now()) / 60)::integer as minutes`,
      [key, windowMs],
    );
    const row = rows[0];
    return row && row.count <= max ? 0 : Math.max(1, row?.minutes ?? 1);
  }

  return {
    minutesUntil,
    take: async (key, rule) => (await minutesUntil(key, rule)) === 0,
    async forget(key) {
      await pool.query('delete from throttle where key = $1', [key]);
    },
    async sweep() {
      await pool.query(`delete from throttle where since < now() - interval '1 day'`);
    },
  };
}
