/** The cells of a task in the list, in order; the state only where the groups do not say it. */
export const cellNames = ['title', 'state', 'label', 'person', 'date', 'open'] as const;
export type CellName = (typeof cellNames)[number];
