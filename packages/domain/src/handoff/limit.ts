/** Lengths count UTF-16 units, as a field of a page does. */
export const handOffLimits = {
  textLength: 4_000,
  /** They are in everybody's memory: with one more the oldest goes. What was done stands in the history. */
  kept: 60,
} as const;
