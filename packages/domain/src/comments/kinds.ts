import { always, defineKind } from '../kernel/kind.ts';
import type {
  MessageRecord,
  QuestionRecord,
  TalkCounterRecord,
  UrgentCallRecord,
} from './record.ts';

const aboutTask = ({ taskId }: { readonly taskId: string }) => ({ kind: 'task', id: taskId });

/** Of it only who was named is told: words that were taken back must not stand in the history. */
export const messages = defineKind<MessageRecord>()({
  name: 'message',
  fields: {
    taskId: always,
    number: always,
    author: always,
    writtenBy: null,
    text: always,
    sentAt: always,
    editedAt: always,
    removedBy: always,
    mentions: always,
    asks: always,
    answers: always,
    reactions: always,
    files: [],
    urgent: false,
  },
  aside: true,
  under: ({ taskId }) => taskId,
  place: ({ number }) => number,
  told: { fields: ['mentions', 'urgent'], about: aboutTask },
});

/** In everybody's memory, so that whom a task waits for is known without its thread. */
export const questions = defineKind<QuestionRecord>()({
  name: 'question',
  fields: { taskId: always, from: always, to: always, since: always },
  under: ({ taskId }) => taskId,
  told: { fields: ['to', 'from'], about: aboutTask },
});

export const talkCounters = defineKind<TalkCounterRecord>()({
  name: 'talkCounter',
  fields: { nextNumber: always },
});

/** In everybody's memory, so that a page says how many are left before something is sent. */
export const urgentCalls = defineKind<UrgentCallRecord>()({
  name: 'urgentCall',
  fields: { from: always, to: always, at: always },
});
