/** Every limit of an onboarding plan, by name. Lengths count UTF-16 units. */
export const onboardingLimits = {
  steps: 200,
  titleLength: 160,
  reasonLength: 300,
  noteLength: 2_000,
  /** Of one step. */
  notes: 50,
  answerLength: 4_000,
  /** Plans that one person keeps. */
  templates: 50,
  /** Steps that come before one. */
  blockers: 10,
  /** Days before and after day 0. */
  daysBefore: 90,
  daysAfter: 400,
} as const;
