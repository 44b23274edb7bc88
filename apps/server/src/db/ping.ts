import { sql, type Kysely } from 'kysely';

/** Whether the database answers within this time. */
export async function answersWithin<T>(db: Kysely<T>, patienceMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patienceMs);
  });
  try {
    await Promise.race([sql`select 1`.execute(db), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
