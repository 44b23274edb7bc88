/** Words that can be pressed where they stand. */
export const pressedText =
  'inline-flex min-h-8 items-center rounded-control coarse:min-h-11 hover:bg-hover';
