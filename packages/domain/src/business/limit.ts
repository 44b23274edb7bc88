/** Lengths count UTF-16 units, as a field of a page does. */
export const businessLimits = {
  textLength: 4_000,
} as const;
