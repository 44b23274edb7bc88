import { always, defineKind } from '../kernel/kind.ts';
import type { DocumentRecord } from './record.ts';

/** An archived one is not closed: it stays in the list, and its text can still be read. */
export const documents = defineKind<DocumentRecord>()({
  name: 'document',
  fields: { title: always, createdAt: always, createdBy: always, archivedAt: always },
  told: { fields: ['title', 'archivedAt'] },
});
