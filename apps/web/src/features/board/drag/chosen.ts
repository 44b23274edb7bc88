/**
 * Which tasks are chosen to be changed together, by hand or by keys. Pure: what was chosen and the order in which all
 * of them are seen come in, what is chosen then comes out.
 */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** The one that was chosen last by itself: a range begins there. */
  readonly from: string | null;
}

export const noneChosen: Chosen = { ids: new Set(), from: null };

export function turnChosen({ ids }: Chosen, id: string): Chosen {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, from: next.has(id) ? id : null };
}

/** Everything from where a range begins to this one, both ends too, and what was chosen before. */
export function chooseTo({ ids, from }: Chosen, id: string, order: readonly string[]): Chosen {
  const begin = from === null ? -1 : order.indexOf(from);
  const end = order.indexOf(id);
  if (begin < 0 || end < 0) return { ids: new Set([...ids, id]), from: id };
  const between = order.slice(Math.min(begin, end), Math.max(begin, end) + 1);
  return { ids: new Set([...ids, ...between]), from };
}

/** What is no longer seen is no longer chosen: nothing is changed that nobody looks at. */
export function keepSeen(chosen: Chosen, isSeen: (id: string) => boolean): Chosen {
  const ids = new Set([...chosen.ids].filter(isSeen));
  if (ids.size === chosen.ids.size) return chosen;
  const { from } = chosen;
  return { ids, from: from !== null && ids.has(from) ? from : null };
}
