import type { FileId, MessageId, TaskId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { AsideRecord } from '../kernel/record.ts';

/** Who answered a message with one emoji: each person once, in the order in which they did. */
export type Reaction = readonly [emoji: string, people: readonly UserId[]];

/** One message of a task's talk. Kept aside: nobody has them all, a thread is read in pages. */
export interface MessageRecord extends AsideRecord {
  readonly id: MessageId;
  readonly taskId: TaskId;
  /** Counts up within the workspace: the order of every thread, and how far somebody has read. */
  readonly number: number;
  readonly author: UserId;
  /** Of what an import brought: who said it elsewhere, by the name in the file. `author` is whoever brought it. */
  readonly writtenBy: WrittenBy | null;
  /** Empty once it was removed. */
  readonly text: string;
  readonly sentAt: Instant;
  readonly editedAt: Instant | null;
  /** Whoever took its words away: its author, or an owner. The line stays. */
  readonly removedBy: UserId | null;
  readonly mentions: readonly UserId[];
  /** Whom it asked; it is a question still while there is a `QuestionRecord` of its id. */
  readonly asks: UserId | null;
  /** The question that it answers. */
  readonly answers: MessageId | null;
  readonly reactions: readonly Reaction[];
  /** Files of the task that it shows; one may be on its way still, or gone. */
  readonly files: readonly FileId[];
  /** Whoever it names or asks hears of it at once, whatever their hours are. */
  readonly urgent: boolean;
}

export interface WrittenBy {
  readonly name: string;
  /** Who that is here, as whoever imported said; `null`: nobody, or they had left. */
  readonly userId: UserId | null;
}

/** A task waits for somebody since then. It stands until it is answered, withdrawn or removed; the id is the message's. */
export interface QuestionRecord {
  readonly id: MessageId;
  readonly taskId: TaskId;
  readonly from: UserId;
  readonly to: UserId;
  readonly since: Instant;
}

/** One record with the id `talk`: what numbers the messages. */
export interface TalkCounterRecord {
  readonly id: 'talk';
  readonly nextNumber: number;
}

/** Whom an urgent message called, and when: kept for as long as it counts. The id is the message's. */
export interface UrgentCallRecord {
  readonly id: MessageId;
  readonly from: UserId;
  readonly to: readonly UserId[];
  readonly at: Instant;
}

export type CommentsCollections = {
  message: MessageRecord;
  question: QuestionRecord;
  talkCounter: TalkCounterRecord;
  urgentCall: UrgentCallRecord;
};
