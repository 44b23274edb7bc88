/** What a review comes to: going on as it is, changing the agreement, ending it; of a trial, ending is stopping. */
export const outcomes = ['continue', 'adjust', 'end'] as const;
export type Outcome = (typeof outcomes)[number];
