import { always, defineKind } from '../kernel/kind.ts';
import type { DraftRecord, HeldRecord, PreferencesRecord, ReadMarkRecord } from './record.ts';

// The history tells of none of them: what somebody read or has not said yet is nobody's to look up.

export const readMarks = defineKind<ReadMarkRecord>()({
  name: 'readMark',
  fields: { workspaceId: always, upTo: always },
});

export const drafts = defineKind<DraftRecord>()({
  name: 'draft',
  fields: { workspaceId: always, stay: always, taskId: always, text: always, refusal: null },
  namedInLog: true,
});

export const helds = defineKind<HeldRecord>()({
  name: 'held',
  fields: {
    workspaceId: always,
    stay: always,
    taskId: always,
    text: always,
    mentions: always,
    asks: always,
    answers: always,
    loginId: always,
    turn: always,
    dueAt: always,
    going: always,
  },
  namedInLog: true,
});

export const preferences = defineKind<PreferencesRecord>()({
  name: 'preferences',
  fields: { holdSeconds: always },
});
