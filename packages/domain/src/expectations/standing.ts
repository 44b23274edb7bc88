import type { Side } from '../access/side.ts';
import type { AreaId, UserId } from '../kernel/ids.ts';
import type { ExpectationRecord } from './record.ts';

/** That somebody read one version of an item and said so. */
export interface Acknowledged {
  readonly itemId: string;
  readonly version: number;
  readonly by: UserId;
}

/** Whether this version waits for somebody of the other side to say that they have read it. */
export function waitsFor(
  item: Pick<ExpectationRecord, 'id' | 'side' | 'version' | 'retiredAt'>,
  reader: { readonly userId: UserId; readonly side: Side },
  acknowledged: readonly Acknowledged[],
): boolean {
  if (item.retiredAt !== null || item.side === reader.side) return false;
  return !acknowledged.some(
    ({ itemId, version, by }) =>
      itemId === item.id && version === item.version && by === reader.userId,
  );
}

/** What holds for a task of an area: its own, then what holds everywhere; never first, then what is asked first. */
export function holdingFor(
  items: Iterable<ExpectationRecord>,
  areaId: AreaId | null,
): readonly ExpectationRecord[] {
  const rank = { dont: 0, ask_first: 1, do: 2, expectation: 3 } as const;
  return [...items]
    .filter((each) => each.retiredAt === null && (each.areaId === null || each.areaId === areaId))
    .sort(
      (a, b) =>
        rank[a.sort] - rank[b.sort] ||
        Number(a.areaId === null) - Number(b.areaId === null) ||
        a.at - b.at ||
        (a.id < b.id ? -1 : 1),
    );
}
