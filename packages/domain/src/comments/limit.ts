/**
 * Every limit of the talk on tasks, by name; the wire's limits refer to these.
 * Lengths count code points; a field of a page counts UTF-16 units, so it stops no later.
 */
export const commentsLimits = {
  messageLength: 10_000,
  filesPerMessage: 20,
  mentionsPerMessage: 50,
  /** Different emoji on one message; each person gives each of them once. */
  emojiPerMessage: 20,
  /** Open questions of one task, of a workspace: they are in everybody's memory. */
  questionsPerTask: 20,
  questionsPerWorkspace: 5_000,
  /** Messages ever sent in a workspace: removed ones leave a line. */
  messagesPerWorkspace: 1_000_000,
} as const;
