import { always, defineKind } from '../kernel/kind.ts';
import type { Subject } from '../kernel/subject.ts';
import type { FileRecord, FileRequestRecord } from './record.ts';

/** Told where it hangs; one that hangs on nothing has a history of its own. */
function aboutFile({ id, taskId, documentId }: FileRecord): Subject {
  if (taskId !== null) return { kind: 'task', id: taskId };
  return documentId === null ? { kind: 'file', id } : { kind: 'document', id: documentId };
}

export const files = defineKind<FileRecord>()({
  name: 'file',
  fields: {
    name: always,
    taskId: always,
    documentId: always,
    current: always,
    versions: always,
    confidential: always,
    taken: always,
    createdAt: always,
    createdBy: always,
    archivedAt: always,
  },
  under: ({ archivedAt, taskId, documentId }) =>
    archivedAt === null ? (taskId ?? documentId) : null,
  closedAt: ({ archivedAt }) => archivedAt,
  told: { fields: ['name', 'current', 'confidential', 'taken', 'archivedAt'], about: aboutFile },
});

/** One that is over stays for as long as its task shows what came by it. */
export const fileRequests = defineKind<FileRequestRecord>()({
  name: 'fileRequest',
  fields: {
    taskId: always,
    stepId: always,
    what: always,
    askedBy: always,
    askedAt: always,
    until: always,
    arrived: always,
    endedAt: always,
  },
  under: ({ taskId }) => taskId,
  told: {
    fields: ['what', 'arrived', 'endedAt'],
    about: ({ taskId }) => ({ kind: 'task', id: taskId }),
  },
});
