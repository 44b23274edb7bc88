/** Lengths count UTF-16 units. */
export const areaLimits = {
  /** Those that were put away too: they are in everybody's memory. */
  areas: 100,
  nameLength: 80,
} as const;
