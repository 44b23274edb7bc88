import { always, defineKind } from '../kernel/kind.ts';
import type {
  BusinessMarkRecord,
  DraftRecord,
  HeldRecord,
  HomeMarkRecord,
  IdeaRecord,
  PreferencesRecord,
  ReadMarkRecord,
  SavedFilterRecord,
  SeenMarkRecord,
} from './record.ts';

// The history tells of none of them: what somebody read or has not said yet is nobody's to look up.

export const readMarks = defineKind<ReadMarkRecord>()({
  name: 'readMark',
  fields: { workspaceId: always, upTo: always },
});

export const seenMarks = defineKind<SeenMarkRecord>()({
  name: 'seenMark',
  fields: { stay: always, upTo: always, at: always, tasks: always },
});

export const homeMarks = defineKind<HomeMarkRecord>()({
  name: 'homeMark',
  fields: { stay: always, since: always, at: always },
});

export const businessMarks = defineKind<BusinessMarkRecord>()({
  name: 'businessMark',
  fields: { stay: always, at: always },
});

export const drafts = defineKind<DraftRecord>()({
  name: 'draft',
  fields: {
    workspaceId: always,
    stay: always,
    taskId: always,
    text: always,
    refusal: null,
    asks: null,
    answers: null,
  },
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
    files: [],
    asks: always,
    answers: always,
    urgent: false,
    loginId: always,
    turn: always,
    dueAt: always,
    going: always,
  },
  namedInLog: true,
});

/** What somebody let go is in no log: it was never said. */
export const ideas = defineKind<IdeaRecord>()({
  name: 'idea',
  fields: { text: always, at: always, rev: always, turning: always, refusal: always },
  namedInLog: true,
});

export const savedFilters = defineKind<SavedFilterRecord>()({
  name: 'savedFilter',
  fields: { workspaceId: always, stay: always, name: always, filter: always },
  namedInLog: true,
});

export const preferences = defineKind<PreferencesRecord>()({
  name: 'preferences',
  fields: { holdSeconds: always, singleKeys: true },
});
