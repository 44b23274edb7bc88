/** Every limit of a board, by name; the wire's limits refer to these. Lengths are UTF-16 units. */
export const boardLimits = { columns: 100, labels: 200, nameLength: 120 } as const;
