import { sql, type Kysely, type Transaction } from 'kysely';

/** One number per purpose, so that two never wait for each other by chance. */
export const lockSpace = {
  debts: 7_262_312,
  sample: 7_262_313,
  held: 7_262_314,
  files: 7_262_315,
} as const;

/**
 * Runs `work` while no other process does under the same key; the lock goes with the transaction, however it ends.
 * `isRepeatable`: what it writes may be lost to a power cut, since whoever does it again comes to the same; its
 * commit waits for no disk.
 */
export async function underLock<T, R>(
  db: Kysely<T>,
  space: keyof typeof lockSpace,
  key: string,
  work: (tx: Transaction<T>) => Promise<R>,
  { isRepeatable = false }: { readonly isRepeatable?: boolean } = {},
): Promise<R> {
  return db.transaction().execute(async (tx) => {
    const relaxed = isRepeatable ? sql`set_config('synchronous_commit', 'off', true),` : sql``;
    await sql`select ${relaxed} pg_advisory_xact_lock(${lockSpace[space]}, hashtext(${key}))`.execute(
      tx,
    );
    return work(tx);
  });
}
