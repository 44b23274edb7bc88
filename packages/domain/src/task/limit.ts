/**
 * Every limit of tasks, by name; the wire's limits refer to these.
 * Lengths count code points; a field of a page counts UTF-16 units, so it stops no later.
 */
export const taskLimits = {
  /** Of a workspace. Archived ones count: they stay in the room. */
  tasks: 20_000,
  checklistItemsPerTask: 200,
  labelsPerTask: 50,
  linksPerTask: 100,
  namedPeoplePerTask: 50,
  /** Records of one kind in one chunk of an import. */
  importChunk: 500,
  titleLength: 500,
  briefLength: 20_000,
  itemLength: 1_000,
  /** Of a reason, or a word to a date or a delivery. */
  wordLength: 500,
  urlLength: 2_048,
  /** Days between a task's date and its event's day. */
  daysFromEvent: 3_650,
} as const;
