/**
 * The next place of a column moved by keyboard among `count` columns. Arrows mean what is seen: in a
 * right-to-left page the left arrow goes on. Another key is no step.
 */
export function stepColumn(
  key: string,
  at: number,
  count: number,
  direction: 'ltr' | 'rtl',
): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const step = (key === 'ArrowRight') === (direction === 'ltr') ? 1 : -1;
  return Math.min(count - 1, Math.max(0, at + step));
}
