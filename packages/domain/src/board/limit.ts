/**
 * Every limit of a board, by name; the wire's limits refer to these.
 * Lengths count code points; a field of a page counts UTF-16 units, so it stops no later.
 */
export const boardLimits = { columns: 100, labels: 200, nameLength: 120 } as const;
