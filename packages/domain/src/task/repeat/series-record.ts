import { z } from 'zod';

import type { ColumnId, SeriesId, TaskId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Agreement } from '../life/life-record.ts';
import type { WordsOfTurn } from './changed-words.ts';
import type { RepeatPlan } from './repeat-plan.ts';

/** The random name of one plan that somebody put on the table: who agrees says to which. */
export const askId = z.string().min(8).max(40).brand<'RepeatAsk'>();
export type AskId = z.infer<typeof askId>;

/** A plan that one side put on the table and the other has not answered. */
export interface RepeatAsk {
  readonly id: AskId;
  readonly plan: RepeatPlan;
  readonly by: UserId;
  readonly at: Instant;
}

/** Both said yes to the plan as it stands, and so to the date of every occurrence that this doer does. */
export interface RepeatAgreement extends Agreement {
  readonly doerId: UserId;
}

/** An occurrence and the day of the plan that it stands for. */
export interface Turn {
  readonly taskId: TaskId;
  readonly day: string;
}

/** The occurrence before, with what was said of its words: all of it counts again if it is opened once more. */
export type EarlierTurn = Turn & Partial<WordsOfTurn>;

/** A task that comes again. It is there as long as it does: what ends is removed. */
export interface SeriesRecord extends WordsOfTurn {
  readonly id: SeriesId;
  /** The newest occurrence; the next one is made like this one. */
  readonly taskId: TaskId;
  /** Where it stood when it was made to come again, and the next one stands if that shows what is still to be done. */
  readonly columnId: ColumnId;
  readonly plan: RepeatPlan;
  /** The day of the plan that the newest occurrence stands for, whatever date it was given since. */
  readonly day: string;
  readonly agreed: RepeatAgreement | null;
  readonly asked: RepeatAsk | null;
  /** When the server makes the next one; `null`: it is made once the newest is done or put away. */
  readonly dueAt: Instant | null;
  readonly cameFrom: EarlierTurn | null;
  /** The one that was made and taken back untouched: it comes back, for the day that it stood for by the plan that holds. */
  readonly takenBack: Turn | null;
  /** Counts up with every occurrence ever made, taken back or not: their ids are made of it. */
  readonly made: number;
}
