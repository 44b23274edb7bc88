/**
 * The seeds of a run: `SANAD_SEED` runs exactly that one (a failed test's title names it), else as many
 * as asked, or `SANAD_SCHEDULES`, from a start that `SANAD_FIRST_SEED` moves. `failed`: those that failed once.
 */
export function seedsOf(count: number, failed: readonly number[] = []): readonly number[] {
  const only = Number(process.env['SANAD_SEED'] ?? NaN);
  if (!Number.isNaN(only)) return [only];
  const first = Number(process.env['SANAD_FIRST_SEED'] ?? 1);
  const wanted = Number(process.env['SANAD_SCHEDULES'] ?? count);
  return [...new Set([...Array.from({ length: wanted }, (_, at) => first + at), ...failed])];
}
