/** The stages by which a part of the tests is asked for, in the order in which they run. */
export const groups = ['static', 'units', 'simulation', 'kill', 'server', 'start', 'e2e'] as const;
export type Group = (typeof groups)[number];
