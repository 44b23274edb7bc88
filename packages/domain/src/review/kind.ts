/** What a review is of (domain F2, F9): a trial that ended, or the days since an engagement began. A kind once stored keeps its name. */
export const reviewKinds = ['trial', 'day7', 'day30', 'day60', 'day90'] as const;
export type ReviewKind = (typeof reviewKinds)[number];
export type DayKind = Exclude<ReviewKind, 'trial'>;

/** Days after the engagement began. */
export const dayOfKind: Readonly<Record<DayKind, number>> = {
  day7: 7,
  day30: 30,
  day60: 60,
  day90: 90,
};
export const dayKinds = Object.keys(dayOfKind) as readonly DayKind[];
