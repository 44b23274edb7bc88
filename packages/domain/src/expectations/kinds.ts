import { always, defineKind } from '../kernel/kind.ts';
import type { AuthorityRecord, ExpectationRecord } from './record.ts';

// The workspace's history tells of none of them: its readers are more than the two sides.

export const expectations = defineKind<ExpectationRecord>()({
  name: 'expectation',
  fields: {
    side: always,
    sort: always,
    areaId: always,
    text: always,
    otherText: always,
    version: always,
    at: always,
    by: always,
    retiredAt: always,
  },
});

export const authorities = defineKind<AuthorityRecord>()({
  name: 'authority',
  fields: { level: always, at: always, by: always },
});
