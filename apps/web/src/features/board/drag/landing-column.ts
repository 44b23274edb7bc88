/** A column as it is seen now, in the page's pixels from its physical left. */
export interface SeenSpan {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Before which of the others a column held at `x` would land: the first, in reading order, whose middle
 * lies ahead; `null` is the end. A column that makes room moves away from the point, so that a resting
 * pointer never makes two columns change places to and fro.
 */
export function landingColumn(
  others: readonly SeenSpan[],
  x: number,
  direction: 'ltr' | 'rtl',
): string | null {
  const ahead = others.find(({ from, to }) => {
    const middle = (from + to) / 2;
    return direction === 'ltr' ? x < middle : x > middle;
  });
  return ahead?.id ?? null;
}
