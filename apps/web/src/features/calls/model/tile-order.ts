/** What the order of tiles is decided by. */
export interface TileSubject {
  readonly key: string;
  readonly isLocal: boolean;
  readonly hasVideo: boolean;
  /** When they last spoke, 0 when never. */
  readonly lastSpokeAt: number;
  readonly joinedAt: number;
}

/**
 * Others first and oneself last, as at a table. Places do not jump with every word: arrival decides, and
 * only where not all fit does speaking bring somebody forward.
 */
export function orderTiles<T extends TileSubject>(
  subjects: readonly T[],
  fit: number,
): readonly T[] {
  const others = subjects.filter((one) => !one.isLocal).toSorted(byArrival);
  const own = subjects.filter((one) => one.isLocal);
  const room = Math.max(1, fit - own.length);
  if (others.length <= room) return [...others, ...own];
  const shown = new Set(others.toSorted(byVoice).slice(0, room));
  return [
    ...others.filter((one) => shown.has(one)),
    ...own,
    ...others.filter((one) => !shown.has(one)),
  ];
}

function byArrival(a: TileSubject, b: TileSubject): number {
  return a.joinedAt - b.joinedAt || (a.key < b.key ? -1 : 1);
}

function byVoice(a: TileSubject, b: TileSubject): number {
  return (
    b.lastSpokeAt - a.lastSpokeAt || Number(b.hasVideo) - Number(a.hasVideo) || byArrival(a, b)
  );
}

/** One column of wide tiles for two or three people, two columns of small ones from four on. */
export function columnsFor(count: number): 1 | 2 {
  return count <= 3 ? 1 : 2;
}
