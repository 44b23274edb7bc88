import { z } from 'zod';

import type { AreaId, SeriesId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { nameOrNone } from '../../kernel/name.ts';
import type { ZonedMoment } from '../../kernel/wall-time.ts';
import type { EventPlace } from '../event-place.ts';
import { taskLimits } from '../limit.ts';
import type { LifeStep } from './life-table.ts';
import type { TaskState } from './task-state.ts';

/** The random name of one proposal: who agrees says to which. */
export const proposalId = z.string().min(8).max(40).brand<'Proposal'>();
export type ProposalId = z.infer<typeof proposalId>;

/** A reason, or a word to a date or a delivery: one line, perhaps empty. */
export const wordArgument = nameOrNone(taskLimits.wordLength);

/** A date that one side named and the other has not answered yet; `due` is `null` for "no date". */
export interface Proposal {
  readonly id: ProposalId;
  readonly due: ZonedMoment | null;
  readonly word: string;
  readonly by: UserId;
  readonly at: Instant;
  /** Of the asking side's, before any date was agreed: what it asked for until then, and does again when this is taken back. */
  readonly instead?: ZonedMoment | null;
}

/** Both said yes to the task's `due`, which may be that it has none. */
export interface Agreement {
  readonly at: Instant;
  readonly by: UserId;
  readonly proposedBy: UserId;
}

/** The clock stands still: whoever is asked has to answer. Of one's own task `on` is nobody. */
export interface Waiting {
  readonly on: UserId | null;
  readonly since: Instant;
  /** Where it was, and goes back to. */
  readonly from: Extract<TaskState, 'agreed' | 'in_progress'>;
  /** The questions that hold it: ids of messages. */
  readonly questions: readonly string[];
}

/** Who did something, when, and with what word. */
export interface Deed {
  readonly at: Instant;
  readonly by: UserId;
  readonly word: string;
}

/** The last step that changed the task's state. */
export interface LastStep extends Deed {
  readonly step: LifeStep;
  /** Nobody took it: so many days went by without an answer, as was agreed. */
  readonly silentDays?: number;
}

/** What was asked for as its doer knows it, of the parts that others changed since; `null`: that part is as it was. */
export interface ChangedFrom {
  readonly title: string | null;
  readonly brief: string | null;
  readonly steps: readonly string[] | null;
}

/** Somebody else than its doer changed what was agreed on. */
export interface ChangedWork {
  readonly by: UserId;
  readonly from: ChangedFrom;
}

/** What the life of a task adds to its record. Tasks of before have none of it. */
export interface LifeFields {
  readonly state: TaskState | null;
  readonly lastStep: LastStep | null;
  /** `null`: nobody agreed to `due` yet. */
  readonly agreed: Agreement | null;
  readonly proposal: Proposal | null;
  readonly waiting: Waiting | null;
  /** How long it waited for the asking side since its date was agreed, in milliseconds: the date moves by it. */
  readonly waitedMs: number;
  readonly delivered: Deed | null;
  /** Why it was last returned; gone once it is accepted. */
  readonly returned: Deed | null;
  /** How often changes were asked for. */
  readonly returns: number;
  /** Whoever was asked to take it over from its doer. */
  readonly offeredTo: UserId | null;
  readonly remindedAt: Instant | null;
  /** What others changed of what was agreed on, until its doer has seen it; `changedAt`: when last. */
  readonly changed: ChangedWork | null;
  readonly changedAt: Instant | null;
  /** What it is an occurrence of, whether that still goes on or not. */
  readonly seriesId: SeriesId | null;
  /** What it was made for, and where its date lies from there. */
  readonly event: EventPlace | null;
  /** Somebody said that it is outside what was agreed. */
  readonly outside: Deed | null;
  /** The area of work that it is in. */
  readonly areaId: AreaId | null;
}

/** A life that has not begun. */
export const noLife: LifeFields = {
  state: null,
  lastStep: null,
  agreed: null,
  proposal: null,
  waiting: null,
  waitedMs: 0,
  delivered: null,
  returned: null,
  returns: 0,
  offeredTo: null,
  remindedAt: null,
  changed: null,
  changedAt: null,
  seriesId: null,
  event: null,
  outside: null,
  areaId: null,
};
