export const repeatLimits = {
  /** Of a workspace, at one time: what ended is gone. */
  series: 1_000,
} as const;
