/**
 * Every limit of what a person keeps for themselves, by name; the wire's limits refer to these.
 * Lengths count code points; a field of a page counts UTF-16 units, so it stops no later.
 */
export const personLimits = {
  drafts: 500,
  draftLength: 20_000,
  /** Messages that are held at one time, of all tasks. */
  held: 100,
  /** Of one task, with its draft: so long is the draft if all of it comes back. */
  heldLength: 100_000,
  ideas: 1_000,
  ideaLength: 5_000,
  readMarks: 50_000,
  seenMarks: 1_000,
  homeMarks: 1_000,
  businessMarks: 1_000,
  /** Of all workspaces. */
  savedFilters: 200,
  filterNameLength: 80,
  /** Tasks of one board that were seen further than all of it. Past these the oldest counts for the whole board. */
  seenTasks: 200,
} as const;
