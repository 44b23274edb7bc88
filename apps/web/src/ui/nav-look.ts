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

const countLook =
  'min-w-4 rounded-count bg-act px-1 text-center text-meta font-semibold text-on-act';
/** A number at the icon of such a place. */
export const numberOnBar = `absolute end-[max(4px,calc(50%-30px))] top-0.5 ${countLook}`;

/** On top of the nav: whose it is, and a press lists the others. */
export const navTop =
  'flex min-h-9 w-full items-center gap-2.25 rounded-control px-1.5 py-1.25 text-ui font-semibold coarse:min-h-11 ' +
  'transition-colors duration-(--fast) hover:bg-hover pressed:bg-press folded:justify-center folded:px-0';

/** The bottom bar of a phone. */
export const barLook =
  'border-t border-line bg-paper pt-1 pb-[max(6px,env(safe-area-inset-bottom))]';
