/** A run of clocks that this device wrote under one Yjs client id. `end` is open where it was noted while more was typed. */
export interface WrittenRun {
  readonly client: number;
  readonly from: number;
  readonly end: number | null;
}

/** What a mark on the device says; one of the release before says nothing of runs. */
export function writtenRunsIn(mark: unknown): WrittenRun[] {
  return Array.isArray(mark) ? mark.filter(isRun) : [];
}

function isRun(value: unknown): value is WrittenRun {
  if (typeof value !== 'object' || value === null) return false;
  const { client, from, end } = value as Record<string, unknown>;
  const isClock = (clock: unknown) => Number.isSafeInteger(clock) && (clock as number) >= 0;
  return isClock(client) && isClock(from) && (end === null || isClock(end));
}
