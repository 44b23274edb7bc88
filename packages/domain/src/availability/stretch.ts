/** Of time, in milliseconds since 1970: from an instant up to, and without, another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** In order, none touching another. Empty ones are gone. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from);
  const result: Stretch[] = [];
  for (const each of sorted) {
    const last = result.at(-1);
    if (last && each.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, each.to) };
    } else result.push(each);
  }
  return result;
}

/** What is in both. Either is in order and apart. */
export function inBoth(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let [a, b] = [0, 0];
  while (a < one.length && b < other.length) {
    const [left, right] = [one[a]!, other[b]!];
    const both = { from: Math.max(left.from, right.from), to: Math.min(left.to, right.to) };
    if (both.from < both.to) result.push(both);
    if (left.to < right.to) a += 1;
    else b += 1;
  }
  return result;
}

/** The first without what is in the second. Either is in order and apart. */
export function without(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((each) => {
    const rest: Stretch[] = [];
    let from = each.from;
    for (const hole of taken) {
      if (hole.to <= from || hole.from >= each.to) continue;
      if (hole.from > from) rest.push({ from, to: hole.from });
      from = hole.to;
    }
    if (from < each.to) rest.push({ from, to: each.to });
    return rest;
  });
}
