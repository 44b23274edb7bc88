import type { TrelloLeftovers } from './trello-left.ts';

const ellipsis = '…';

/** A name that fits: trimmed, never blank, cut with an ellipsis and counted where it was too long. */
export function fitName(
  name: string | null | undefined,
  length: number,
  left: TrelloLeftovers,
): string {
  const trimmed = (name ?? '').toWellFormed().replaceAll('\0', '').trim();
  if (trimmed === '') return ellipsis;
  if (trimmed.length <= length) return trimmed;
  left.add('text_cut', trimmed);
  return cut(trimmed, length);
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
