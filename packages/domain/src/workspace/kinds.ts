import { always, defineKind } from '../kernel/kind.ts';
import type { MemberRecord, WorkspaceFactsRecord } from './record.ts';

/** Active ones stand under their person: whoever is asked "is this a member" is answered by a count. */
export const members = defineKind<MemberRecord>()({
  name: 'member',
  fields: {
    userId: always,
    name: always,
    role: always,
    hue: always,
    zone: always,
    active: always,
  },
  under: (member) => (member.active ? member.userId : null),
  told: { fields: ['name', 'role', 'active'] },
});

export const facts = defineKind<WorkspaceFactsRecord>()({
  name: 'facts',
  fields: { name: always, taken: null },
  told: { fields: ['name', 'taken'] },
});
