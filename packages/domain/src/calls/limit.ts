export const callsLimits = { plannedCheckIns: 200, peoplePerCall: 1_000 } as const;
