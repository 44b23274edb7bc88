import { measureElement, type Virtualizer } from '@tanstack/react-virtual';

import type { ListRow } from './list-rows.ts';

/** Up to here `list.css` lays a task in two lines. */
export const phoneWidth = 720;

/**
 * As tall as a row comes out, in pixels: each that does not is measured, and every row below it placed anew. A line
 * stands over every task but the first.
 */
export function usualHeight(row: ListRow | undefined, isPhone: boolean): number {
  if (row?.kind === 'group') return 44;
  if (row?.kind === 'add') return isPhone ? 44 : 36;
  return (isPhone ? 100 : 42) + (row?.isFirst === true ? 0 : 1);
}

/**
 * At a desk a row is nearly always as tall as usual, so it is taken to be until its frame is laid out: to ask while it
 * is drawn would lay all of them out there and then.
 */
export function measuredAfterLayout(
  row: Element,
  laidOut: ResizeObserverEntry | undefined,
  list: Virtualizer<HTMLDivElement, Element>,
): number {
  if (laidOut) return measureElement(row, laidOut, list);
  const at = list.indexFromElement(row);
  return list.itemSizeCache.get(list.options.getItemKey(at)) ?? list.options.estimateSize(at);
}
