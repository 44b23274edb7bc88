import { always, defineKind } from '../kernel/kind.ts';
import { noLife } from './life/life-record.ts';
import type { ChecklistItemRecord, TaskCounterRecord, TaskRecord } from './record.ts';

export const tasks = defineKind<TaskRecord>()({
  name: 'task',
  fields: {
    number: always,
    columnId: always,
    orderKey: always,
    namedKey: undefined,
    title: always,
    brief: always,
    assigneeId: always,
    namedPeople: always,
    labelIds: always,
    due: always,
    dueMet: always,
    links: always,
    createdAt: always,
    createdBy: always,
    movedAt: always,
    movedBy: always,
    archivedAt: always,
    ...noLife,
  },
  under: (task) => (task.archivedAt === null ? task.columnId : null),
  closedAt: (task) => task.archivedAt,
  told: {
    fields: [
      'title',
      'brief',
      'columnId',
      'assigneeId',
      'labelIds',
      'due',
      'dueMet',
      'archivedAt',
      'state',
      'lastStep',
      'proposal',
      'offeredTo',
      'remindedAt',
      'changedAt',
      'outside',
      'areaId',
    ],
  },
});

export const checklistItems = defineKind<ChecklistItemRecord>()({
  name: 'checklistItem',
  fields: {
    taskId: always,
    checklist: always,
    text: always,
    done: always,
    orderKey: always,
    namedKey: undefined,
  },
  under: (item) => item.taskId,
  told: {
    fields: ['text', 'done'],
    about: (item) => ({ kind: 'task', id: item.taskId }),
  },
});

export const counters = defineKind<TaskCounterRecord>()({
  name: 'counter',
  fields: { nextNumber: always },
});
