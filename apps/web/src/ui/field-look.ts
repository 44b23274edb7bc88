/** The box of everything one can type in. */
export const fieldEdge =
  'flex w-full items-center gap-2 rounded-control border border-edge bg-sheet min-h-10 coarse:min-h-11 text-ui ' +
  'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus ' +
  'group-data-invalid/field:border-late group-data-invalid/field:shadow-[0_0_0_1px_var(--color-late)]';

export const fieldBox = `${fieldEdge} px-3`;

/** A value that is given and cannot be changed here. */
export const lockedBox =
  'flex w-full items-center gap-2 rounded-control border border-line-2 bg-paper px-3 min-h-10 coarse:min-h-11 text-ui';

/** The input inside the box; the box carries the focus ring. */
export const fieldInput =
  'w-full min-w-0 grow bg-transparent py-2 outline-none focus-visible:outline-none';
