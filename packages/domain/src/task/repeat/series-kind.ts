import { always, defineKind } from '../../kernel/kind.ts';
import type { SeriesRecord } from './series-record.ts';

export const seriesKind = defineKind<SeriesRecord>()({
  name: 'series',
  fields: {
    taskId: always,
    columnId: always,
    plan: always,
    day: always,
    agreed: always,
    asked: always,
    dueAt: always,
    cameFrom: always,
    takenBack: always,
    made: always,
    changed: null,
    onlyHere: null,
  },
  told: {
    fields: ['plan', 'agreed', 'asked', 'onlyHere'],
    about: (series) => ({ kind: 'task', id: series.taskId }),
  },
});
