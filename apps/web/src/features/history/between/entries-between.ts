import type { Entry } from '../feed/feed.ts';

/** Of entries by time, the oldest first: those after one moment until another; `null` is without a bound. */
export function entriesBetween(
  entries: readonly Entry[],
  after: number | null,
  until: number | null,
): readonly Entry[] {
  const from = after === null ? 0 : countUpTo(entries, after);
  const to = until === null ? entries.length : countUpTo(entries, until);
  return from < to ? entries.slice(from, to) : [];
}

function countUpTo(entries: readonly Entry[], moment: number): number {
  let [from, to] = [0, entries.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (entries[middle]!.line.at <= moment) from = middle + 1;
    else to = middle;
  }
  return from;
}
