/** A row of the nav; `aria-current` marks the page one is on. Folds to an icon between phone and desk. */
export const navRow =
  'flex min-h-8 coarse:min-h-11 items-center gap-2.5 rounded-control px-2 text-ui text-ink-2 ' +
  'transition-colors duration-(--fast) hover:bg-hover ' +
  'aria-[current=page]:bg-press aria-[current=page]:font-semibold aria-[current=page]:text-ink ' +
  'folded:min-h-10 folded:justify-center folded:px-0';

/** The words of a row, out of sight (not out of hearing) where the nav is folded. */
export const navWords = 'min-w-0 clip-line folded:sr-only';

/** A place of a phone's bottom bar: the words are always there. */
export const barLink =
  'grid min-h-11 content-center justify-items-center gap-px rounded-control pt-1.25 pb-0.75 text-meta text-ink-3 ' +
  'aria-[current=page]:font-semibold aria-[current=page]:text-ink';
