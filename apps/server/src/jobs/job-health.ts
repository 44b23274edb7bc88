import type { FeatureHealth } from '../http/feature-health.ts';
import type { JobRow } from './job-repo.ts';

/** Of a job that fails so often in a row the whole is called degraded. */
const troubling = 3;
/** What nobody begins for so long after it is due says that nobody looks. */
const lateMs = 2 * 60_000;

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/**
 * The jobs' line in `/healthz`, whichever process ran them; no rows: they could not be read. `upMs`: who
 * came up only now finds due what was due while nobody stood.
 */
export function jobHealth(
  rows: readonly JobRow[] | undefined,
  { now, upMs }: { readonly now: number; readonly upMs: number },
): FeatureHealth {
  const late = (row: JobRow) => !row.running && now - row.dueAt > lateMs;
  const down = rows === undefined || (upMs > lateMs && rows.some(late));
  const failing = rows?.some((row) => row.failures >= troubling) ?? false;
  const facts: Record<string, unknown> = {};
  for (const { name, running, startedAt, endedAt, failures, lastError } of rows ?? [])
    facts[name] = {
      running,
      startedAt: iso(startedAt),
      endedAt: iso(endedAt),
      failures,
      lastError,
    };
  const state = down ? 'down' : failing ? 'failing' : 'ready';
  return { ok: state === 'ready', parts: { jobs: { ...facts, state } } };
}
