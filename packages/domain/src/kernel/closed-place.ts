/** Where a closed record stands among those of its kind: by when it was closed, and of one moment by its id. */
export interface ClosedPlace {
  readonly at: number;
  readonly id: string;
}

/** One order for everybody, without two in one place: a page begins where the one before it ended. */
export function newestFirst(a: ClosedPlace, b: ClosedPlace): number {
  if (a.at !== b.at) return b.at - a.at;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
