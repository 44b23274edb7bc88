import { always, defineKind } from '../kernel/kind.ts';
import type { AvailabilityRecord, DatedHoursRecord } from './record.ts';

// The history tells of neither, and no log keeps them: when and why somebody is away is nobody's to look up.

export const availabilities = defineKind<AvailabilityRecord>()({
  name: 'availability',
  fields: {
    zone: always,
    week: always,
    holidays: always,
    ramadan: always,
    quiet: always,
    travel: always,
    changedAt: always,
  },
  namedInLog: true,
});

export const datedHours = defineKind<DatedHoursRecord>()({
  name: 'datedHours',
  fields: { from: always, to: always, is: always, windows: always, note: always },
  namedInLog: true,
});
