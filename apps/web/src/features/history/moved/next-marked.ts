/** The next row with a mark, in reading order and around its end; from nowhere the first, or the last. */
export function nextMarked(
  order: readonly string[],
  isMarked: (id: string) => boolean,
  from: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = from === undefined ? -1 : order.indexOf(from);
  const start = at < 0 && step < 0 ? order.length : at;
  for (let n = 1; n <= order.length; n += 1) {
    const id = order[(start + step * n + order.length * 2) % order.length];
    if (id !== undefined && isMarked(id)) return id;
  }
  return undefined;
}
