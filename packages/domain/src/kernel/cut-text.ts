const ellipsis = '…';

/** A text that is too long, with an ellipsis at its end; `length` counts UTF-16 units. Never cuts a surrogate pair in two. */
export function cutText(text: string, length: number): string {
  return (
    text
      .slice(0, length - 1)
      .toWellFormed()
      .replace(/\uFFFD$/, '')
      .trimEnd() + ellipsis
  );
}
