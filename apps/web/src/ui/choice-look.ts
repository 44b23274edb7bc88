/** One of what opened to be chosen from: a menu, a list of cities. How high its rows are, each list says. */
export const listRow = 'flex cursor-pointer rounded-control px-2.5 text-ui coarse:min-h-11';

/** One of several, chosen by a press anywhere in its row: a row around a radio of the browser, … */
export const choiceRow =
  'flex min-h-8 items-center gap-2 rounded-control px-2 text-small coarse:min-h-11 hover:bg-hover ' +
  'has-checked:bg-act-soft has-checked:font-semibold ' +
  'has-focus-visible:outline-2 has-focus-visible:outline-focus';

/** … and a card that says more of it. */
export const choiceCard =
  'flex cursor-pointer items-start gap-3 rounded-task border border-line-2 bg-sheet px-3.5 py-3 ' +
  'transition-colors duration-(--fast) hover:border-edge ' +
  'selected:border-ink selected:shadow-[inset_0_0_0_1px_var(--color-ink)]';
