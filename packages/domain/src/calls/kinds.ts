import { always, defineKind } from '../kernel/kind.ts';
import type { CallRecord, PlannedCheckInRecord } from './record.ts';

export const calls = defineKind<CallRecord>()({
  name: 'call',
  fields: {
    startedAt: always,
    startedBy: always,
    notesDocumentId: always,
    endedAt: always,
    people: always,
  },
  told: { fields: ['startedAt', 'endedAt'] },
});

export const plannedCheckIns = defineKind<PlannedCheckInRecord>()({
  name: 'plannedCheckIn',
  fields: { at: always, zone: always, wall: undefined, plannedBy: always },
  told: { fields: ['at', 'zone'] },
});
