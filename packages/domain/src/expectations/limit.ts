/** Lengths count UTF-16 units. */
export const expectationLimits = {
  /** Of one engagement, with those that no longer hold. */
  items: 300,
  textLength: 500,
} as const;
