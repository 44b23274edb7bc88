/** A text that is written where it stands: as wide as its line and a little more, so that the letters do not move. */
export const inPlaceLook =
  'field-sizing-content -mx-1.5 w-[calc(100%+12px)] resize-none rounded-tag ' +
  'bg-sheet px-1.5 outline-2 outline-focus';
