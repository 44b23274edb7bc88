import type pg from 'pg';

/** What the table says of one job; times in milliseconds of the product's clock. */
export interface JobRow {
  readonly name: string;
  readonly dueAt: number;
  readonly running: boolean;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Failed runs since the last good one. */
  readonly failures: number;
  readonly lastError: string | null;
}

export interface Claim {
  readonly name: string;
  readonly every: number;
  readonly now: number;
  readonly runner: string;
}

export type JobRepo = ReturnType<typeof createJobRepo>;

/** A runner says so often that it lives, and counts as dead after the longer time. */
export const lease = { renewMs: 5_000, ms: 15_000 } as const;

const longestError = 500;

/**
 * Due times are compared with the product's clock, leases with the database's: which process does a thing is
 * a matter of real time, whatever a test says the date is. Statements, not transactions: nothing is held
 * while a job runs.
 */
export function createJobRepo(pool: pg.Pool) {
  return {
    /** Makes the rows of jobs that are new, due now. */
    async register(names: readonly string[], now: number): Promise<void> {
      await pool.query(
        'insert into job (name, due_at) select name, $2 from unnest($1::text[]) as name on conflict do nothing',
        [names, new Date(now)],
      );
    },

    async makeDue(names: readonly string[], now: number): Promise<void> {
      await pool.query('update job set due_at = least(due_at, $2) where name = any($1)', [
        names,
        new Date(now),
      ]);
    },

    /**
     * True for one caller of all processes once the job is due and nobody does it. The next due time is set
     * with it: one rhythm on, or from now where that is past. A due time that no rhythm of this job and no
     * small difference of two processes' clocks explains is of another clock, and counts as due.
     */
    async claim({ name, every, now, runner }: Claim): Promise<boolean> {
      const claimed = await pool.query(
        `update job set
           runner = $4, leased_until = now() + $5 * interval '1 ms', started_at = $2, ended_at = null,
           due_at = case
             when due_at <= $2 and due_at + $3 * interval '1 ms' > $2::timestamptz then due_at + $3 * interval '1 ms'
             else $2::timestamptz + $3 * interval '1 ms' end
         where name = $1
           and (due_at <= $2 or due_at > $2::timestamptz + $3 * interval '2 ms' + interval '1 minute')
           and (leased_until is null or leased_until < now())`,
        [name, new Date(now), every, runner, lease.ms],
      );
      return claimed.rowCount === 1;
    },

    /** Says that this runner lives, of everything that it does. */
    async renew(runner: string): Promise<void> {
      await pool.query(
        `update job set leased_until = now() + $2 * interval '1 ms' where runner = $1 and leased_until is not null`,
        [runner, lease.ms],
      );
    },

    /** A failed run is due again after a minute for each failure in a row, if its rhythm is not shorter. */
    async finish(
      run: { readonly name: string; readonly runner: string; readonly now: number },
      error: string | null,
    ): Promise<void> {
      await pool.query(
        `update job set
           leased_until = null, ended_at = $3, last_error = $4,
           failures = case when $4::text is null then 0 else failures + 1 end,
           due_at = case when $4::text is null then due_at
             else least(due_at, $3::timestamptz + (failures + 1) * interval '1 minute') end
         where name = $1 and runner = $2`,
        [run.name, run.runner, new Date(run.now), error?.slice(0, longestError) ?? null],
      );
    },

    /** Gives back what a process that stops has not finished: it is due at once, for whoever comes next. */
    async release(runner: string, now: number): Promise<void> {
      await pool.query(
        `update job set leased_until = null, due_at = least(due_at, $2) where runner = $1 and leased_until is not null`,
        [runner, new Date(now)],
      );
    },

    async list(): Promise<readonly JobRow[]> {
      const { rows } = await pool.query<{
        name: string;
        due_at: Date;
        running: boolean;
        started_at: Date | null;
        ended_at: Date | null;
        failures: number;
        last_error: string | null;
      }>(
        `select name, due_at, coalesce(leased_until >= now(), false) as running, started_at, ended_at, failures, last_error
         from job order by name`,
      );
      return rows.map((row) => ({
        name: row.name,
        dueAt: row.due_at.getTime(),
        running: row.running,
        startedAt: row.started_at?.getTime() ?? null,
        endedAt: row.ended_at?.getTime() ?? null,
        failures: row.failures,
        lastError: row.last_error,
      }));
    },
  };
}
