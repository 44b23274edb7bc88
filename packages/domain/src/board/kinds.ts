import { always, defineKind } from '../kernel/kind.ts';
import type { ColumnRecord, LabelRecord } from './record.ts';

/** All open columns stand in one row. */
export const openColumns = 'open';

export const columns = defineKind<ColumnRecord>()({
  name: 'column',
  fields: {
    name: always,
    kind: always,
    orderKey: always,
    namedKey: undefined,
    archivedAt: always,
  },
  under: (column) => (column.archivedAt === null ? openColumns : null),
  closedAt: (column) => column.archivedAt,
  told: { fields: ['name', 'kind', 'archivedAt'] },
});

export const labels = defineKind<LabelRecord>()({
  name: 'label',
  fields: { name: always },
  told: { fields: ['name'] },
});
