import { shownName } from '../../kernel/name.ts';
import type { TrelloLeftovers } from './trello-left.ts';

const ellipsis = '…';

/** A name that fits: clean, never blank, cut with an ellipsis and counted where it was too long. */
export function fitName(
  name: string | null | undefined,
  length: number,
  left: TrelloLeftovers,
): string {
  const clean = shownName(name ?? '');
  if (clean.length <= length) return clean;
  left.add('text_cut', clean);
  return cut(clean, length);
}

/** Never cuts a surrogate pair in two. */
export function cut(text: string, length: number): string {
  return (
    text
      .slice(0, length - 1)
      .toWellFormed()
      .replace(/\uFFFD$/, '')
      .trimEnd() + ellipsis
  );
}
