import { cutText } from '../kernel/cut-text.ts';
import { shownName } from '../kernel/name.ts';
import type { Leftovers } from './import-left.ts';

/** A name that fits: clean, never blank, cut with an ellipsis and counted where it was too long. */
export function fitName(name: string | null | undefined, length: number, left: Leftovers): string {
  const clean = shownName(name ?? '');
  if (clean.length <= length) return clean;
  left.add('text_cut', clean);
  return cutText(clean, length);
}
