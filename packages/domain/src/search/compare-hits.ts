/** What decides about the place of something that was found. */
export interface Ranked {
  readonly score: number;
  readonly isClosed: boolean;
  readonly at: number | null;
}

/** Better first, then what is open, then the newer. */
export function compareHits(one: Ranked, other: Ranked): number {
  return (
    other.score - one.score ||
    Number(one.isClosed) - Number(other.isClosed) ||
    (other.at ?? 0) - (one.at ?? 0)
  );
}
