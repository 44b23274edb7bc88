import { always, defineKind } from '../kernel/kind.ts';
import type { AreaRecord } from './record.ts';

/** Few, so that those that were put away are everywhere as well: tasks of before say in which they were. */
export const areas = defineKind<AreaRecord>()({
  name: 'area',
  fields: { name: always, createdAt: always, createdBy: always, archivedAt: always },
  closedAt: ({ archivedAt }) => archivedAt,
  closedInSnapshot: true,
  told: { fields: ['name', 'archivedAt'] },
});
