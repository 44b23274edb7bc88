/** What a calendar outside reads of each entry: that there is one, or its own words. */
export const feedTitles = ['neutral', 'full'] as const;
export type FeedTitles = (typeof feedTitles)[number];

/** Whose dates: what one does oneself, as in Today, or everybody's. */
export const feedDates = ['mine', 'all'] as const;
export type FeedDates = (typeof feedDates)[number];
