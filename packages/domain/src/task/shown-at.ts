import { readIn } from '../kernel/wall-time.ts';
import type { Due } from './record.ts';

/** Read once for each date and zone: a list asks it of thousands, and clocks are slow to read. */
const read = new WeakMap<Due, { readonly zone: string; readonly at: number }>();

/** When a date is, on the clocks of a zone. */
export function shownAt(due: Due, zone: string): number {
  const known = read.get(due);
  if (known?.zone === zone) return known.at;
  const at = readIn(due, zone);
  read.set(due, { zone, at });
  return at;
}
