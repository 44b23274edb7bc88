import { always, defineKind } from '../kernel/kind.ts';
import type { EventRecord, TemplateRecord, TemplateTaskRecord } from './record.ts';

export const templates = defineKind<TemplateRecord>()({
  name: 'template',
  fields: { name: always, createdAt: always, createdBy: always, archivedAt: always },
  closedAt: ({ archivedAt }) => archivedAt,
  told: { fields: ['name', 'archivedAt'] },
});

export const templateTasks = defineKind<TemplateTaskRecord>()({
  name: 'templateTask',
  fields: {
    templateId: always,
    orderKey: always,
    namedKey: undefined,
    title: always,
    brief: always,
    steps: always,
    links: always,
    labelIds: always,
    assigneeId: always,
    when: always,
    length: always,
  },
  under: ({ templateId }) => templateId,
  told: {
    fields: ['title', 'brief', 'when'],
    about: ({ templateId }) => ({ kind: 'template', id: templateId }),
  },
});

export const events = defineKind<EventRecord>()({
  name: 'event',
  fields: {
    name: always,
    day: always,
    zone: always,
    templateId: always,
    createdAt: always,
    createdBy: always,
    archivedAt: always,
  },
  closedAt: ({ archivedAt }) => archivedAt,
  told: { fields: ['name', 'day', 'archivedAt'] },
});
