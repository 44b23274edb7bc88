/**
 * Moving a lifted task by keyboard. Arrows mean what is seen: in a right-to-left page the left arrow
 * goes to the next column. Pure: the board's columns come in, the next landing place goes out.
 */
export interface Landing {
  readonly columnId: string;
  /** Place among the column's tasks without the lifted one; its length is the end. */
  readonly index: number;
}

export interface Lane {
  readonly columnId: string;
  /** Tasks in it, the lifted one not counted. */
  readonly count: number;
}

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

export function isArrowKey(key: string): key is ArrowKey {
  return ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key);
}

export function stepByKey(
  lanes: readonly Lane[],
  at: Landing,
  key: ArrowKey,
  direction: 'ltr' | 'rtl',
): Landing {
  const lane = lanes.findIndex((one) => one.columnId === at.columnId);
  if (lane < 0) return at;
  const count = lanes[lane]!.count;
  if (key === 'ArrowUp') return { ...at, index: Math.max(0, at.index - 1) };
  if (key === 'ArrowDown') return { ...at, index: Math.min(count, at.index + 1) };
  if (key === 'Home') return { ...at, index: 0 };
  if (key === 'End') return { ...at, index: count };
  const step = (key === 'ArrowRight') === (direction === 'ltr') ? 1 : -1;
  const next = lanes[lane + step];
  if (!next) return at;
  return { columnId: next.columnId, index: Math.min(at.index, next.count) };
}
