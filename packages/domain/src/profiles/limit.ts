/** Lengths count UTF-16 units, as a field of a page does. */
export const profileLimits = {
  nameLength: 80,
  services: 30,
  serviceLength: 120,
  languages: 12,
  introductionLength: 1_000,
  wayLength: 1_500,
  rates: 30,
  /** To so many clients one rate can be shown. */
  shownTo: 200,
} as const;
