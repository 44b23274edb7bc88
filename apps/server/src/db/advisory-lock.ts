import { sql, type Kysely, type Transaction } from 'kysely';

/** One number per purpose, so that two never wait for each other by chance. */
export const lockSpace = { debts: 7_262_312, sample: 7_262_313, held: 7_262_314 } as const;

/** Runs `work` while no other process does under the same key; the lock goes with the transaction, however it ends. */
export async function underLock<T, R>(
  db: Kysely<T>,
  space: keyof typeof lockSpace,
  key: string,
  work: (tx: Transaction<T>) => Promise<R>,
): Promise<R> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockSpace[space]}, hashtext(${key}))`.execute(tx);
    return work(tx);
  });
}
