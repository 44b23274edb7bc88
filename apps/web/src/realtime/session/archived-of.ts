import { newestFirst, type ClosedPlace } from '@sanad/domain/kernel/closed-place';
import type { LiveRecord } from '@sanad/domain/kernel/record';

/** What a page of the archive is to a list: its records, and whether it is the last one. */
interface ArchivedPage {
  readonly records: readonly LiveRecord[];
  readonly next: string | null;
}

/**
 * What was archived, the newest first: what the pages say, and over it what this device has heard since.
 * What it has that is older than the pages so far comes with them. `left`: opened again here, and not heard of yet.
 */
export function archivedOf<R extends LiveRecord>(
  closedAt: (record: R) => number | null,
  pages: readonly ArchivedPage[],
  live: readonly R[],
  left: ReadonlySet<string>,
): readonly R[] {
  const placeOf = (record: R): ClosedPlace => ({ at: closedAt(record) ?? 0, id: record.id });
  const shown = new Map<string, R>();
  for (const record of pages.flatMap((page) => page.records as readonly R[])) {
    if (!left.has(record.id)) shown.set(record.id, record);
  }
  const last = pages.at(-1);
  const end = last?.next == null ? undefined : last.records.at(-1);
  for (const record of live) {
    if (closedAt(record) === null) shown.delete(record.id);
    else if (!end || newestFirst(placeOf(record), placeOf(end as R)) <= 0) {
      shown.set(record.id, record);
    }
  }
  return [...shown.values()].sort((a, b) => newestFirst(placeOf(a), placeOf(b)));
}
