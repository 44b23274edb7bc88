/**
 * Every limit of what a person keeps for themselves, by name; the wire's limits refer to these.
 * Lengths count code points; a field of a page counts UTF-16 units, so it stops no later.
 */
export const personLimits = {
  drafts: 500,
  draftLength: 20_000,
  /** Messages that are held at one time, of all tasks. */
  held: 100,
  readMarks: 50_000,
} as const;
