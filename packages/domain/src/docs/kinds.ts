import { always, defineKind } from '../kernel/kind.ts';
import type { DocumentRecord } from './record.ts';

/** The text of an archived one can still be read; who opens it by its address finds its title in the snapshot. */
export const documents = defineKind<DocumentRecord>()({
  name: 'document',
  fields: { title: always, createdAt: always, createdBy: always, archivedAt: always },
  closedAt: (document) => document.archivedAt,
  closedInSnapshot: true,
  told: { fields: ['title', 'archivedAt'] },
});
