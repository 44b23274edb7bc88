/** Every limit of somebody's availability, by name. */
export const availabilityLimits = {
  windowsPerDay: 6,
  datedHours: 200,
  /** Days of one dated entry. */
  datedDays: 400,
  noteLength: 80,
  workedHolidays: 60,
  holidayKeyLength: 160,
} as const;
