/** Every limit of what a person keeps for themselves, by name; the wire's limits refer to these. Lengths are UTF-16 units. */
export const personLimits = {
  drafts: 500,
  draftLength: 20_000,
  /** Messages that are held at one time, of all tasks. */
  held: 100,
  readMarks: 50_000,
} as const;
